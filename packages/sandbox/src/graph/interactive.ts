import type { Input } from '../input.ts';
import { checkMedia, type HasMedia } from './attachments.ts';

const actionChecks = {
  button: checkButtons,
  list: checkList,
  cta_url: checkLinkButton,
  product: (action: Input) => checkProduct(action),
  product_list: checkProductList,
  catalog_message: (action: Input) => void action.oneOf('name', ['catalog_message']),
  flow: checkFlow,
  location_request_message: (action: Input) => void action.oneOf('name', ['send_location']),
  call_permission_request: (action: Input) => void action.oneOf('name', ['call_permission_request']),
  contact_request: (action: Input) => void action.oneOf('name', ['request_contact_info']),
};

type InteractiveType = keyof typeof actionChecks;
const interactiveTypes = Object.keys(actionChecks) as InteractiveType[];

/** Messages that may go without words. */
const bodyOptional: readonly InteractiveType[] = ['product', 'call_permission_request'];

export function checkInteractive(interactive: Input, hasMedia: HasMedia): void {
  const type = interactive.oneOf('type', interactiveTypes);
  if (interactive.has('body') || !bodyOptional.includes(type)) {
    interactive.object('body').text('text', { max: type === 'list' ? 4096 : 1024 });
  }
  interactive.optionalObject('footer')?.text('text', { max: 60 });
  const header = type === 'product_list' ? interactive.object('header') : interactive.optionalObject('header');
  if (header !== null) checkHeader(header, type, hasMedia);
  actionChecks[type](interactive.object('action'));
}

function checkHeader(header: Input, type: InteractiveType, hasMedia: HasMedia): void {
  const textOnly = type === 'list' || type === 'product_list';
  const kind = header.oneOf('type', textOnly ? ['text'] : ['text', 'image', 'video', 'document']);
  if (kind === 'text') header.text('text', { max: 60 });
  else checkMedia(header.object(kind), kind, hasMedia);
}

function checkButtons(action: Input): void {
  const replies = action.list('buttons', { max: 3 }).map((button) => {
    button.oneOf('type', ['reply']);
    return button.object('reply');
  });
  for (const reply of replies) {
    reply.text('id', { max: 256 });
    reply.text('title', { max: 20 });
  }
  requireDifferent(replies, 'id');
  requireDifferent(replies, 'title');
}

function checkList(action: Input): void {
  action.text('button', { max: 20 });
  const sections = action.list('sections', { max: 10 });
  const rows = sections.flatMap((section) => {
    if (sections.length > 1) section.text('title', { max: 24 });
    else section.optionalText('title', { max: 24 });
    return section.list('rows');
  });
  if (rows.length > 10) throw action.refuse('sections', `must hold at most 10 rows in all, not ${rows.length}.`);
  for (const row of rows) {
    row.text('id', { max: 200 });
    row.text('title', { max: 24 });
    row.optionalText('description', { max: 72 });
  }
  requireDifferent(rows, 'id');
}

function checkLinkButton(action: Input): void {
  action.oneOf('name', ['cta_url']);
  const parameters = action.object('parameters');
  parameters.text('display_text', { max: 20 });
  parameters.url('url');
}

function checkProduct(action: Input): void {
  action.text('catalog_id');
  action.text('product_retailer_id');
}

function checkProductList(action: Input): void {
  action.text('catalog_id');
  const items = action.list('sections', { max: 10 }).flatMap((section) => section.list('product_items'));
  if (items.length > 30) throw action.refuse('sections', `must hold at most 30 products in all, not ${items.length}.`);
  for (const item of items) item.text('product_retailer_id');
}

function checkFlow(action: Input): void {
  action.oneOf('name', ['flow']);
  const parameters = action.object('parameters');
  parameters.oneOf('flow_message_version', ['3']);
  parameters.text(parameters.has('flow_name') ? 'flow_name' : 'flow_id');
  parameters.text('flow_cta', { max: 30 });
  const start = parameters.has('flow_action')
    ? parameters.oneOf('flow_action', ['navigate', 'data_exchange'])
    : 'navigate';
  if (start === 'navigate') parameters.optionalObject('flow_action_payload')?.text('screen');
}

function requireDifferent(items: Input[], key: string): void {
  const values = items.map((item) => item.text(key));
  const twice = items.find((item, index) => values.indexOf(item.text(key)) !== index);
  if (twice) throw twice.refuse(key, 'must differ from that of the others.');
}
