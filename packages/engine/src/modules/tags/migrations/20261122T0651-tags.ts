export const tagsTables = `
create table tags (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  color text,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id)
);
create unique index tags_name on tags (organization_id, lower(name));
select app.protect('tags');

-- Which records have a tag: one column for each resource, so that each link has a key that holds.
create table tag_links (
  organization_id uuid not null,
  tag_id uuid not null,
  contact_id uuid,
  company_id uuid,
  lead_id uuid,
  conversation_id uuid,
  created_at timestamptz(3) not null,
  constraint tag_links_one check (num_nonnulls(contact_id, company_id, lead_id, conversation_id) = 1),
  constraint tag_links_tag foreign key (organization_id, tag_id) references tags (organization_id, id) on delete cascade,
  foreign key (organization_id, contact_id) references contacts (organization_id, id) on delete cascade,
  foreign key (organization_id, company_id) references companies (organization_id, id) on delete cascade,
  foreign key (organization_id, lead_id) references leads (organization_id, id) on delete cascade,
  foreign key (organization_id, conversation_id) references conversations (organization_id, id) on delete cascade
);
create unique index tag_links_of_contact on tag_links (organization_id, contact_id, tag_id) where contact_id is not null;
create unique index tag_links_of_company on tag_links (organization_id, company_id, tag_id) where company_id is not null;
create unique index tag_links_of_lead on tag_links (organization_id, lead_id, tag_id) where lead_id is not null;
create unique index tag_links_of_conversation on tag_links (organization_id, conversation_id, tag_id) where conversation_id is not null;
create index tag_links_by_tag on tag_links (organization_id, tag_id, contact_id, company_id, lead_id, conversation_id);
select app.protect('tag_links');
`;
