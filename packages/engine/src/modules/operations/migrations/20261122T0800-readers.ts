/** Who may read what an operation was about: what came of it tells as much. */
export const readers = `
-- Null: whoever may read operations.
alter table operations add column permission text;
update operations set permission = case
  when kind like 'privacy.%' then 'privacy:read'
  when kind = 'webhook_replay' then 'webhook_endpoints:read'
  when kind in ('import', 'export', 'bulk') then case input ->> 'resource'
    when 'audit_log' then 'audit:read' when 'companies' then 'contacts:read' else (input ->> 'resource') || ':read' end end;
`;
