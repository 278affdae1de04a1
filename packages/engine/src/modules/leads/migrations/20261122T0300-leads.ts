export const leadsTables = `
create table assignment_rules (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  is_default boolean not null default false,
  strategy text not null check (strategy in ('round_robin')),
  -- How many turns have been handed out; processes reserve a whole rotation at a time.
  turns bigint not null default 0,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id)
);
create unique index assignment_rules_name on assignment_rules (organization_id, lower(name));
create unique index assignment_rules_default on assignment_rules (organization_id) where is_default;
select app.protect('assignment_rules');

create table assignment_rule_members (
  organization_id uuid not null,
  rule_id uuid not null,
  user_id uuid not null,
  position int not null,
  primary key (organization_id, rule_id, user_id),
  constraint assignment_rule_members_rule foreign key (organization_id, rule_id) references assignment_rules (organization_id, id) on delete cascade,
  constraint assignment_rule_members_user foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);
select app.protect('assignment_rule_members');

create table leads (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  title text not null,
  contact_id uuid not null,
  company_id uuid,
  pipeline_id uuid not null,
  stage_id uuid not null,
  status text not null check (status in ('open', 'won', 'lost')),
  owner_id uuid,
  source text not null,
  sub_source text,
  attribution jsonb,
  value_amount bigint check (value_amount >= 0),
  currency text not null,
  expected_close_on date,
  stage_entered_at timestamptz(3) not null,
  first_response_at timestamptz(3),
  closed_at timestamptz(3),
  lost_reason text,
  external_id text,
  metadata jsonb not null default '{}',
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint leads_contact foreign key (organization_id, contact_id) references contacts (organization_id, id),
  constraint leads_company foreign key (organization_id, company_id) references companies (organization_id, id),
  constraint leads_owner foreign key (organization_id, owner_id) references users (organization_id, id),
  -- The stage belongs to the pipeline, and the status is the stage's type.
  constraint leads_stage foreign key (organization_id, pipeline_id, stage_id, status)
    references stages (organization_id, pipeline_id, id, type),
  constraint leads_closed check ((status = 'open') = (closed_at is null)),
  constraint leads_won_value check (status <> 'won' or value_amount is not null)
);
create unique index leads_external_id on leads (organization_id, external_id) where external_id is not null;
create index leads_list on leads (organization_id, created_at desc, id desc);
create index leads_owner_list on leads (organization_id, owner_id, created_at desc, id desc);
create index leads_stage_list on leads (organization_id, stage_id, created_at desc, id desc);
create index leads_owner_stage_list on leads (organization_id, owner_id, stage_id, created_at desc, id desc);
create index leads_of_contact on leads (organization_id, contact_id, created_at desc);
select app.protect('leads');

create table stage_history (
  organization_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  from_stage_id uuid,
  stage_id uuid not null,
  entered_at timestamptz(3) not null,
  left_at timestamptz(3),
  actor_type text not null,
  actor_id uuid,
  primary key (organization_id, id),
  constraint stage_history_lead foreign key (organization_id, lead_id) references leads (organization_id, id) on delete cascade,
  constraint stage_history_stage foreign key (organization_id, stage_id) references stages (organization_id, id)
);
-- A lead is in exactly one stage at a time.
create unique index stage_history_current on stage_history (organization_id, lead_id) where left_at is null;
create index stage_history_of_lead on stage_history (organization_id, lead_id, entered_at);
select app.protect('stage_history');

create table enquiries (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  lead_id uuid,
  contact_id uuid,
  connection_id uuid,
  inbound_request_id uuid,
  external_id text,
  source text not null,
  sub_source text,
  kind text not null,
  message text,
  product text,
  requirement text,
  quantity text,
  budget_min bigint,
  budget_max bigint,
  budget_text text,
  currency text,
  attribution jsonb,
  is_test boolean not null default false,
  raw jsonb,
  received_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint enquiries_lead foreign key (organization_id, lead_id) references leads (organization_id, id) on delete cascade,
  constraint enquiries_contact foreign key (organization_id, contact_id) references contacts (organization_id, id),
  constraint enquiries_connection foreign key (organization_id, connection_id) references connections (organization_id, id)
);
-- The same enquiry delivered again, by push or by pull, is one enquiry.
create unique index enquiries_external_id on enquiries (organization_id, connection_id, external_id) where external_id is not null;
create index enquiries_list on enquiries (organization_id, received_at desc, id desc);
create index enquiries_of_lead on enquiries (organization_id, lead_id, received_at desc, id desc) where lead_id is not null;
select app.protect('enquiries');

-- Counts and values of a board come from here, never from counting leads. Each change of a lead adds a row to the deltas
-- (no two writers meet); a background step folds them into the totals. The truth is always totals plus deltas.
create table stage_totals (
  organization_id uuid not null,
  stage_id uuid not null,
  owner_id uuid,
  currency text not null,
  lead_count bigint not null,
  value_amount bigint not null,
  constraint stage_totals_key unique nulls not distinct (organization_id, stage_id, owner_id, currency)
);
select app.protect('stage_totals');

create table stage_total_deltas (
  organization_id uuid not null,
  stage_id uuid not null,
  owner_id uuid,
  currency text not null,
  lead_count int not null,
  value_amount bigint not null
);
create index stage_total_deltas_org on stage_total_deltas (organization_id);
select app.protect('stage_total_deltas');

create function app.count_lead() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into stage_total_deltas values (old.organization_id, old.stage_id, old.owner_id, old.currency, -1, -coalesce(old.value_amount, 0));
  end if;
  if tg_op <> 'DELETE' then
    insert into stage_total_deltas values (new.organization_id, new.stage_id, new.owner_id, new.currency, 1, coalesce(new.value_amount, 0));
  end if;
  return null;
end $$;
create trigger leads_counted after insert or delete on leads for each row execute function app.count_lead();
create trigger leads_recounted after update on leads for each row
  when (old.stage_id is distinct from new.stage_id or old.owner_id is distinct from new.owner_id
    or old.value_amount is distinct from new.value_amount or old.currency is distinct from new.currency)
  execute function app.count_lead();
`;
