import type { FastifyInstance } from 'fastify';
import type { World } from '../state.ts';
import { changeBehaviour } from './behaviour.ts';
import { writeAsCustomer } from './customer.ts';
import { listReceived, listSent } from './logs.ts';
import { describeNumber, registerNumber } from './numbers.ts';
import { changePreference, changeTemplate, describePeople, introduce, tellStatus } from './orders.ts';

/** Everything a person does to play the customer, or Meta, by hand. */
export function whatsappRoutes(world: World, play: FastifyInstance): void {
  play.post('/whatsapp/numbers', async (request) => registerNumber(world, request.body));
  play.get('/whatsapp/numbers', async () => ({ data: [...world.state.numbers.values()].map(describeNumber) }));

  play.post('/whatsapp/messages', async (request) =>
    writeAsCustomer(world, request.body, `${request.protocol}://${request.host}`),
  );
  play.get('/whatsapp/messages', async (request) => listReceived(world, request.query));
  play.get('/whatsapp/sent', async (request) => listSent(world, request.query));

  play.post('/whatsapp/behaviour', async (request) => ({ behaviour: changeBehaviour(world, request.body) }));
  play.post('/whatsapp/statuses', async (request) => tellStatus(world, request.body));
  play.post('/whatsapp/templates', async (request) => changeTemplate(world, request.body));
  play.post('/whatsapp/preferences', async (request) => changePreference(world, request.body));
  play.post('/whatsapp/people', async (request) => introduce(world, request.body));
  play.get('/whatsapp/people', async () => describePeople(world));

  play.post('/whatsapp/flush', async () => {
    await world.background.flush();
    return { pending: world.background.pending, numbers: [...world.state.numbers.values()].map(describeNumber) };
  });
}
