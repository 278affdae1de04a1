/** Totals know their day, so that whoever keeps what there was on each day is told of days without a change as well. */
export const meterDays = `
-- Up to which day (UTC) it is known that \`used\` holds.
alter table meter_totals add column day date not null default (now() at time zone 'UTC')::date;
create index meter_totals_behind on meter_totals (day) where period = '';
`;
