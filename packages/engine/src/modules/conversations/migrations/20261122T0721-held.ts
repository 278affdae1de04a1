/** Messages of an organization that stands still are put aside as they come up, so that nobody looks at them again and again. */
export const heldMessages = `
alter table outgoing_messages drop constraint outgoing_messages_state_check;
alter table outgoing_messages add constraint outgoing_messages_state_check check (state in ('queued', 'sending', 'held'));
create index outgoing_messages_held on outgoing_messages (organization_id) where state = 'held';
`;
