import type { Static } from 'typebox';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { invalidField } from '../../../kernel/errors.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import type { CreateEnquiry } from '../enquiries.schema.ts';
import { captureByApi } from './by-api.ts';

/** An enquiry of a web page; it becomes a contact and a lead, or joins the lead that is open. */
export async function captureFromPage(tx: Tx, kernel: Kernel, input: Static<typeof CreateEnquiry>): Promise<string> {
  const { contact, message, product, source = 'website', page_url, attribution } = input;
  if (!contact.phones?.length && !contact.emails?.length) {
    throw invalidField('/contact', 'unreachable', 'Give a phone or an e-mail address to answer to.');
  }
  const came = { ...attribution, ...(page_url === undefined ? {} : { page_url }) };
  const enquiry = {
    ...(message === undefined ? {} : { message }),
    ...(product === undefined ? {} : { product }),
    ...(Object.keys(came).length === 0 ? {} : { attribution: came }),
  };
  const { enquiry_id } = await captureByApi(tx, kernel, { contact, source, enquiry }, 'outside');
  if (enquiry_id === null) throw new Error('A lead was captured without its enquiry.');
  return enquiry_id;
}
