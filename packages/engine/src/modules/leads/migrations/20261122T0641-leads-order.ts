/**
 * For the orders and filters lists offer. Each serves both directions: rows without a key are asked for apart, in the order
 * of their ids, so that leads without value, date or end cost nothing here.
 */
export const leadsOrder = `
create index leads_updated_list on leads (organization_id, updated_at, id);
create index leads_value_list on leads (organization_id, value_amount, id) where value_amount is not null;
create index leads_close_list on leads (organization_id, expected_close_on, id)
  where expected_close_on is not null;
create index leads_closed_list on leads (organization_id, closed_at, id) where closed_at is not null;
create index leads_source_list on leads (organization_id, source, created_at desc, id desc);
`;
