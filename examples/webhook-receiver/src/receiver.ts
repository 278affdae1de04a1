import { createServer } from 'node:http';
import { SaudaError, verifyWebhook } from '@sauda/sdk';

/** `whsec_…` or a public key `whpk_…`; two while one replaces the other. */
const secrets = (process.env.WEBHOOK_SECRET ?? '').split(' ');
const port = Number(process.env.PORT ?? 4100);

/** Deliveries come at least once. A real receiver keeps the ids with what it does, in one transaction. */
const seen = new Set<string>();

const server = createServer(async (request, response) => {
  try {
    // The signature is over the bytes as they came: verify before anything parses them.
    const event = await verifyWebhook(Buffer.concat(await request.toArray()), request.headers, secrets);
    // Answer first; whatever takes longer than 15 seconds would be delivered again.
    response.writeHead(204).end();
    if (seen.has(event.id)) return;
    seen.add(event.id);
    console.log(event.type, event.subject.id);
  } catch (error) {
    const refused = SaudaError.is(error);
    response.writeHead(refused ? 401 : 500).end(refused ? error.code : '');
  }
});
server.listen(port, () => console.log(`listening on ${port}`));
