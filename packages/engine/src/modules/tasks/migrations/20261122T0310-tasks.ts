export const tasksTables = `
create table tasks (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  title text not null,
  kind text not null check (kind in ('call', 'whatsapp', 'visit', 'demo', 'email', 'other')),
  lead_id uuid,
  contact_id uuid,
  assignee_id uuid,
  due_at timestamptz(3),
  status text not null default 'open' check (status in ('open', 'done', 'cancelled')),
  outcome text,
  completed_at timestamptz(3),
  -- When task.due was published for this due_at; a new due_at clears it.
  due_announced_at timestamptz(3),
  actor_type text not null check (actor_type in ('api_key', 'user', 'adapter', 'system')),
  actor_id uuid,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint tasks_lead foreign key (organization_id, lead_id) references leads (organization_id, id) on delete cascade,
  constraint tasks_contact foreign key (organization_id, contact_id) references contacts (organization_id, id) on delete cascade,
  constraint tasks_assignee foreign key (organization_id, assignee_id) references users (organization_id, id),
  constraint tasks_completed check ((status = 'done') = (completed_at is not null))
);
create index tasks_list on tasks (organization_id, created_at desc, id desc);
-- Tasks without a due time come last, so the order is that of an expression.
create index tasks_due on tasks (organization_id, status, coalesce(due_at, 'infinity'::timestamptz), id);
create index tasks_assignee_due on tasks (organization_id, assignee_id, status, coalesce(due_at, 'infinity'::timestamptz), id);
create index tasks_of_lead on tasks (organization_id, lead_id) where lead_id is not null;
create index tasks_of_contact on tasks (organization_id, contact_id) where contact_id is not null;
select app.protect('tasks');
`;
