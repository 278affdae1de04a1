export const customOfTasks = `
select app.carry_custom('tasks', 'task');
`;
