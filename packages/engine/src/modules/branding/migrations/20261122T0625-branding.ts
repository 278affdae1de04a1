export const brandingTable = `
create table branding (
  organization_id uuid primary key references organizations (id),
  name text not null,
  logo_url text,
  primary_color text check (primary_color ~ '^#[0-9a-f]{6}$'),
  accent_color text check (accent_color ~ '^#[0-9a-f]{6}$'),
  from_address text,
  pdf_footer text,
  support_url text,
  updated_at timestamptz(3) not null
);
select app.protect('branding');
`;
