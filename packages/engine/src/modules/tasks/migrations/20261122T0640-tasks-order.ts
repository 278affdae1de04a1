/** Due times are ordered as they are; lists ask for tasks without one when the others have run out. */
export const tasksOrder = `
drop index tasks_due;
drop index tasks_assignee_due;
create index tasks_due on tasks (organization_id, status, due_at, id);
create index tasks_assignee_due on tasks (organization_id, assignee_id, status, due_at, id);
create index tasks_due_list on tasks (organization_id, due_at, id);
`;
