import type { Chapter } from './kernel/http/openapi.ts';

/** How the API reference is ordered and what each resource is for. Resources by the first part of their operation ids. */
export const chapters: readonly Chapter[] = [
  {
    name: 'Selling',
    resources: {
      leads: 'A lead is one chance of a sale: a person, a pipeline, an owner, and where it came from.',
      enquiries:
        'What somebody asked for, each time, on a portal, a page or an ad. It opens a lead, or joins the one that is open.',
      assignment_rules: 'Who new leads go to, in turns; a connection or an import may have a rule of its own.',
      pipelines: 'The ways a sale goes, each with its stages, and their boards with totals.',
      stages: 'The steps of a pipeline.',
      tasks: 'Follow-ups with an owner and a due time; when one falls due, an event tells.',
      notes: 'What the team wrote down about a lead or a contact.',
    },
  },
  {
    name: 'People',
    resources: {
      contacts:
        'A contact is one person, known by phones, e-mail addresses and ids of WhatsApp, and their whole story.',
      companies: 'Where contacts work, known by domain or your own id.',
      consents: 'The ledger of what a person agreed to and took back, under which notice, and the proof.',
      tags: 'Words for sorting contacts, companies, leads and conversations.',
      custom_fields:
        'Fields of your own on contacts, companies, leads and tasks: checked, filtered and sorted like ours.',
      files: 'Files held by custom fields. A file is announced here and then uploaded to the address that is answered.',
    },
  },
  {
    name: 'Talking',
    resources: {
      conversations:
        'The shared inbox: one conversation with each person on each number, its assignment, and answers in it.',
      messages: 'Single messages: their honest status, reactions, new attempts, and the first word to somebody.',
      message_templates: 'Texts WhatsApp lets you begin a conversation with, by name and language, with parameters.',
    },
  },
  {
    name: 'Connecting',
    resources: {
      adapters: 'The providers this server can be connected to, and what each wants to know.',
      connections: 'Numbers, portals and forms that are connected, and the addresses they call.',
      connect_links: 'Pages on which somebody else connects a number, portal or form of theirs, once.',
      inbound_requests: 'Every request of a provider as it came, what became of it, and how to process it again.',
    },
  },
  {
    name: 'Finding',
    resources: {
      search: 'One search over people, phones in any spelling, companies, leads and messages.',
      views: 'Saved lists: filters, order and columns, for oneself or for all.',
      segments: 'Saved groups of contacts, by the same conditions as a search.',
    },
  },
  {
    name: 'Much at once',
    resources: {
      imports: 'Contacts, leads and companies out of CSV and XLSX files of any length, with a dry run first.',
      exports: 'Records into CSV or JSONL files.',
      bulk: 'One action on everything that matches; how many that is can be asked before.',
      operations: 'Work that goes on after its request was answered: progress, result, cancelling.',
    },
  },
  {
    name: 'Hearing of changes',
    resources: {
      events: 'The log of everything that happened: as a feed with a cursor, and as a live stream.',
      webhook_endpoints:
        'Addresses of yours that are told what happens, signed by Standard Webhooks, until they have heard it.',
    },
  },
  {
    name: 'Who may do what',
    resources: {
      users: 'The members of an organization.',
      teams: 'Members who work together; a role may show them each other’s records.',
      roles: 'What members may do, whose records they see, and which fields are hidden or closed to them.',
      api_keys: 'Keys for servers, and publishable ones for pages that only send enquiries.',
      user_tokens: 'Short-lived tokens that your server makes for a member who uses your page.',
      trusted_issuers: 'Your own login: tokens of its OpenID Connect issuer are taken here.',
      audit_log: 'Who changed what that matters, in a chain that shows tampering.',
    },
  },
  {
    name: 'Organizations',
    resources: {
      organization: 'The organization the caller acts for.',
      organizations:
        'Organizations below it: made, limited, suspended, deleted. A key of the one above may act for them.',
      blueprints: 'Settings of one organization, to be installed in others and pushed again when they change.',
      branding: 'Name, logo and colours under which an organization appears in public.',
      domains: 'Hosts of an organization’s own, and the proof that they are.',
      usage: 'What was used, by organization and day.',
    },
  },
  {
    name: 'Privacy',
    resources: {
      privacy_requests: 'A person’s data, given to them or forgotten, with a manifest of what was done.',
      legal_holds: 'Contacts that must not be erased for now, and why.',
    },
  },
];
