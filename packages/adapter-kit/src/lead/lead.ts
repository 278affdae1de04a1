import type { LeadCampaign, LeadReceived, NormalisedLead } from '../lead-source.ts';

/** What every lead must say; the rest may be unknown. */
export type LeadStart = Pick<
  NormalisedLead,
  'source' | 'external_id' | 'kind' | 'received_at' | 'received_at_basis' | 'raw'
>;

/** A lead of which nothing else is known yet. Spread it and fill in what the source said. */
export function emptyLead(start: LeadStart): NormalisedLead {
  return {
    ...start,
    sub_source: null,
    name: null,
    company: null,
    phone: null,
    alt_phones: [],
    phone_raw: null,
    email: null,
    alt_emails: [],
    address: null,
    locality: null,
    city: null,
    state: null,
    pincode: null,
    country: null,
    product: null,
    requirement: null,
    quantity: null,
    message: null,
    budget_min: null,
    budget_max: null,
    budget_text: null,
    currency: null,
    campaign: null,
    call: null,
    do_not_disturb: false,
    is_test: false,
    needs_contact: true,
  };
}

/** A campaign of which nothing is known yet. */
export function emptyCampaign(): LeadCampaign {
  return {
    campaign_id: null,
    campaign_name: null,
    ad_set_id: null,
    ad_id: null,
    form_id: null,
    form_name: null,
    page_url: null,
    click_id: null,
    utm_source: null,
    utm_medium: null,
    utm_campaign: null,
    utm_term: null,
    utm_content: null,
  };
}

/** The event of a finished lead: its id is the source's, and `needs_contact` follows from phone and e-mail. */
export function leadReceived(lead: NormalisedLead): LeadReceived {
  const needsContact = lead.phone === null && lead.email === null;
  return { type: 'lead', id: lead.external_id, lead: { ...lead, needs_contact: needsContact } };
}
