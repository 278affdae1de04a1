export const messagesCounted = `
create trigger messages_counted after insert on messages referencing new table as changed
  for each statement execute function app.count_sent_messages();
`;
