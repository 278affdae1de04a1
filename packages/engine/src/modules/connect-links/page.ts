import type { Brand } from '../../kernel/brand.ts';
import type { FieldError } from '../../kernel/errors.ts';
import { type Field, faultOf } from './form.ts';

export interface Choice {
  id: string;
  display_name: string;
  description: string;
}

export interface FormPage {
  brand: Brand;
  adapter: Choice;
  fields: readonly Field[];
  entered: URLSearchParams;
  errors: readonly FieldError[];
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (value: string) => value.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** Colours come out of the database only as `#rrggbb`. */
function style(brand: Brand | null): string {
  const color = brand?.primary_color ?? '#1f4e79';
  return `body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
label{display:block;font-weight:600;margin-top:1.25rem}small{display:block;opacity:.8}
input:not([type=checkbox]),select,textarea{box-sizing:border-box;width:100%;padding:.5rem;font:inherit}
button{margin-top:1.5rem;padding:.6rem 1.4rem;font:inherit;border:0;border-radius:.4rem;background:${color};color:#fff}
.fault{color:#b3261e;font-weight:400}img{max-height:3rem}footer{margin-top:3rem;font-size:.9rem}`;
}

export interface Html {
  body: string;
  style: string;
}

function page(brand: Brand | null, title: string, content: string): Html {
  const css = style(brand);
  const logo = brand?.logo_url ? `<img src="${text(brand.logo_url)}" alt="${text(brand.name)}">` : '';
  const name = brand && !brand.logo_url ? `<p>${text(brand.name)}</p>` : '';
  const help = brand?.support_url ? `<footer><a href="${text(brand.support_url)}">Get help</a></footer>` : '';
  const body = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${text(brand ? `${title} · ${brand.name}` : title)}</title><style>${css}</style></head>
<body><header>${logo}${name}</header><main><h1>${text(title)}</h1>${content}</main>${help}</body></html>`;
  return { body, style: css };
}

export function choicePage(brand: Brand, choices: readonly Choice[]): Html {
  const items = choices.map(
    ({ id, display_name, description }) =>
      `<li><a href="?adapter=${encodeURIComponent(id)}">${text(display_name)}</a><small>${text(description)}</small></li>`,
  );
  return page(brand, 'What do you want to connect?', `<ul>${items.join('')}</ul>`);
}

export function formPage({ brand, adapter, fields, entered, errors }: FormPage): Html {
  const shown = new Set(fields.filter((field) => faultOf(field, errors)).map(({ name }) => `/${name}`));
  const rest = errors.filter(({ pointer }) => ![...shown].some((name) => pointer?.startsWith(name)));
  const alert =
    errors.length === 0
      ? ''
      : `<div role="alert"><p class="fault">Not connected yet. Please correct what is marked.</p>${rest
          .map(({ detail }) => `<p class="fault">${text(detail)}</p>`)
          .join('')}</div>`;
  const inputs = fields.map((field) => control(field, entered, faultOf(field, errors)));
  return page(
    brand,
    `Connect ${adapter.display_name}`,
    `<p>${text(adapter.description)}</p>${alert}<form method="post" action="?adapter=${encodeURIComponent(adapter.id)}" autocomplete="off">${inputs.join('')}<button type="submit">Connect</button></form>`,
  );
}

function control(field: Field, entered: URLSearchParams, fault: string | null): string {
  const id = text(field.name.replace('/', '-'));
  const notes = [field.help ? `${id}-help` : null, fault ? `${id}-fault` : null].filter((note) => note !== null);
  const attributes = [
    `id="${id}" name="${text(field.name)}"`,
    notes.length > 0 ? `aria-describedby="${notes.join(' ')}"` : '',
    fault ? 'aria-invalid="true"' : '',
    field.required ? 'required' : '',
  ].join(' ');
  // A secret is never sent back, also not to whoever typed it.
  const value = field.secret ? '' : (entered.get(field.name) ?? field.initial);
  const label = `<label for="${id}">${text(field.label)}${field.required ? '' : ' (optional)'}</label>`;
  const help = field.help ? `<small id="${id}-help">${text(field.help)}</small>` : '';
  const wrong = fault ? `<small id="${id}-fault" class="fault">${text(fault)}</small>` : '';
  return `${label}${help}${input(field, attributes, value)}${wrong}`;
}

function input({ kind, secret, options }: Field, attributes: string, value: string): string {
  switch (kind) {
    case 'select':
      return `<select ${attributes}><option value=""></option>${options
        .map((option) => `<option${option === value ? ' selected' : ''}>${text(option)}</option>`)
        .join('')}</select>`;
    case 'lines':
      return `<textarea ${attributes} rows="4">${text(value)}</textarea>`;
    case 'checkbox':
      return `<input type="checkbox" ${attributes.replace('required', '')}${['on', 'true'].includes(value) ? ' checked' : ''}>`;
    case 'number':
      return `<input type="number" step="any" ${attributes} value="${text(value)}">`;
    default:
      return `<input type="${secret ? 'password' : 'text'}" ${attributes} value="${text(value)}">`;
  }
}

export function donePage(brand: Brand): Html {
  return page(brand, 'Connected', '<p>That was it. You can close this page.</p>');
}

export function overPage(brand: Brand | null): Html {
  return page(
    brand,
    'This link is not valid any more',
    '<p>It was used, has expired, or is not complete. Ask whoever sent it to you for another.</p>',
  );
}
