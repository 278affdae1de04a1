import type { ReadyDemo } from './demo.ts';

interface Welcome {
  api_url: string;
  sandbox_url: string;
  data: string;
  demo: ReadyDemo;
  newKeyCommand: string;
}

/** What dev prints when everything runs. */
export function welcome({ api_url, sandbox_url, data, demo, newKeyCommand }: Welcome): string {
  const { api_key } = demo;
  const rows = [
    ['API', api_url],
    ['Reference', `${api_url}/docs`],
    ['Sandbox', `${sandbox_url}  (a WhatsApp and an IndiaMART to play with; nothing leaves this computer)`],
    ['Data', data],
    ['API key', api_key ?? `shown when it was made; another one: ${newKeyCommand}`],
    ...(api_key === null ? [] : [['', `Shown only now. Another one: ${newKeyCommand}`]]),
  ];
  return `
Sauda is running.

${rows.map(([name = '', value]) => `  ${name.padEnd(11)}${value}`).join('\n')}

Try it:

${tries(api_url, sandbox_url, demo).join('\n\n')}

Ctrl-C stops everything.
`;
}

function tries(api_url: string, sandbox_url: string, { api_key, phone_number_id, hooks }: ReadyDemo): string[] {
  const list = `curl -H "Authorization: Bearer ${api_key ?? '$SAUDA_API_KEY'}" ${api_url}/v1/leads`;
  const message = {
    phone_number_id,
    from: { phone: '+91 99999 12345', name: 'Ananya Iyer' },
    text: 'What does a 5 kW rooftop system cost?',
  };
  const lead = {
    SENDER_NAME: 'Kamla Devi',
    SENDER_MOBILE: '+91-9999900008',
    QUERY_PRODUCT_NAME: 'Solar water heater',
    QUERY_MESSAGE: '300 litres, for a guest house.',
  };
  const { indiamart } = hooks;
  return [
    `  # see the leads\n  ${list}`,
    ...('meta-cloud' in hooks
      ? [`  # a customer writes on WhatsApp\n  ${post(`${sandbox_url}/play/whatsapp/messages`, message)}`]
      : []),
    ...(indiamart === undefined
      ? []
      : [
          `  # a buyer enquires on IndiaMART\n  ${post(`${sandbox_url}/play/indiamart/push`, { url: indiamart, lead })}`,
        ]),
  ];
}

function post(url: string, body: object): string {
  return `curl -H 'Content-Type: application/json' -d '${JSON.stringify(body)}' ${url}`;
}
