import { type FormField, formFields, type WebFormConfig } from './config.ts';
import { comparable, type Entry } from './entries.ts';

/** What a submission says, by field, in the order of likelihood. */
export type Fields = Partial<Record<FormField, Entry[]>>;

/** Words in front of a name that change nothing: `your-name`, `Customer Phone`. */
const prefix = /^(?:enter|please|your|my|customer|client|visitor|buyer|lead|contactperson)+/;

/** Usual names of fields, as `comparable` writes them, before and after the prefix is taken off. */
const patterns: [FormField, RegExp][] = [
  ['external_id', /^(?:entry|submission|response|lead|enquiry|inquiry|request)id$/],
  [
    'received_at',
    /^(?:created|submitted|received)(?:at|on|time|date)(?:gmt|utc)?$|^date(?:created|submitted)(?:gmt|utc)?$|^submission(?:date|time)$|^timestamp$/,
  ],
  ['sub_source', /^(?:lead)?source$/],
  ['form_id', /^formid$/],
  ['form_name', /^form(?:name|title)$/],
  ['page_url', /^(?:page|source|landing|landingpage|current|referrer)?ur[li]$|^landingpage$/],
  ['click_id', /^(?:gclid|fbclid|gbraid|wbraid|msclkid|ttclid|gclickid|clickid)$/],
  ['campaign_id', /^campaignid$/],
  ['campaign_name', /^campaign(?:name)?$/],
  ['ad_set_id', /^ad(?:set|group)id$/],
  ['ad_id', /^adid$/],
  ['utm_source', /^utmsource$/],
  ['utm_medium', /^utmmedium$/],
  ['utm_campaign', /^utmcampaign$/],
  ['utm_term', /^utm(?:term|keyword)$/],
  ['utm_content', /^utmcontent$/],
  ['first_name', /^(?:first|f|given)name$/],
  ['last_name', /^(?:last|l|family|sur)name$|^surname$/],
  ['company', /^(?:company|organi[sz]ation|business|firm)(?:name)?$|^कंपनी$/],
  ['name', /^(?:full|contact|person)?names?$|^(?:नाम|पूरानाम|आपकानाम)$/],
  [
    'phone',
    /^(?:primary|alt|alternate|alternative|secondary|other|work|office|home|whatsapp|contact)?(?:mobile|phone|cell|tel|telephone|whatsapp)(?:phone|mobile|number|no|num)*\d?$|^contact(?:number|no|num)$|^(?:फोन|फ़ोन|मोबाइल|मोबाइलनंबर|फोननंबर)$/,
  ],
  ['email', /^(?:primary|alt|alternate|secondary|other|work|office|contact)?e?mail(?:address|id)?\d?$|^(?:ईमेल|इमेल)$/],
  ['address', /^(?:street|full|postal)?address\d?$|^पता$/],
  ['locality', /^(?:locality|area|neighbou?rhood)$/],
  ['city', /^(?:city|town|cityname|location)$|^शहर$/],
  ['state', /^(?:state|province|region)(?:name)?$|^राज्य$/],
  ['pincode', /^(?:pin|zip|postal|post)(?:code)?$|^पिनकोड$/],
  ['country', /^country(?:code|name)?$|^देश$/],
  [
    'product',
    /^(?:products?|service|services|course|model|property|project|item)(?:name)?$|^(?:interestedin|interest)$/,
  ],
  ['requirement', /^(?:requirements?|subject|needs?)$/],
  ['quantity', /^(?:quantity|qty)$/],
  ['budget', /^(?:budget|ordervalue|pricerange)$/],
  [
    'message',
    /^(?:messages?|comments?|enquiry|inquiry|query|question|description|details?|remarks?|notes?|textarea)$|^(?:संदेश|सन्देश)$/,
  ],
];

/** Finds our fields in a submission: those of the map where it says, all others by their usual names. */
export function fieldsOf(entries: readonly Entry[], config: WebFormConfig): Fields {
  const map = { ...config.field_map, ...(config.external_id_field ? { external_id: config.external_id_field } : {}) };
  const found: Fields = {};
  const mapped = new Set<Entry>();
  for (const field of formFields) {
    const matches = entriesAt(entries, map[field]);
    for (const match of matches) mapped.add(match);
    if (matches.length > 0 || map[field] === '') found[field] = joined(matches);
  }
  const settled = new Set(Object.keys(found));
  for (const entry of entries) {
    const field = mapped.has(entry) ? null : usualField(entry);
    if (field !== null && !settled.has(field)) found[field] = [...(found[field] ?? []), entry];
  }
  return found;
}

/** What `fields[phone][value]`, `data.lead.mobile` or `Your phone` means; a path may also name a group such as `name`. */
function entriesAt(entries: readonly Entry[], place: string | undefined): Entry[] {
  if (!place) return [];
  const path = place.replaceAll(/\[([^\]]*)\]/g, '.$1').replace(/\.value$/, '');
  const exact = entries.filter((entry) => entry.path === path || entry.path === place);
  if (exact.length > 0) return exact;
  const group = entries.filter((entry) => entry.path.startsWith(`${path}.`));
  return group.length > 0 ? group : entries.filter((entry) => entry.names.includes(comparable(place))).slice(0, 1);
}

function joined([first, ...rest]: Entry[]): Entry[] {
  return first === undefined ? [] : [{ ...first, value: [first, ...rest].map(({ value }) => value).join(' ') }];
}

function usualField(entry: Entry): FormField | null {
  for (const name of entry.names) {
    const short = name.replace(prefix, '');
    const known =
      patterns.find(([, pattern]) => pattern.test(name)) ?? patterns.find(([, pattern]) => pattern.test(short));
    if (known !== undefined) return known[0];
  }
  return null;
}
