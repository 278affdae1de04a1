import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Json } from '../input.ts';
import type { World } from '../state.ts';
import { indiamartRoutes } from './indiamart-routes.ts';
import { describeNumber } from './numbers.ts';
import { frontPage } from './page.ts';
import { whatsappRoutes } from './whatsapp-routes.ts';

/** The controls: everything a person, or a test, does to play the world around the program. */
export function playRoutes(world: World, app: FastifyInstance): void {
  app.get('/', async (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(frontPage(`${request.protocol}://${request.host}`)),
  );
  const controls: FastifyPluginAsync = async (play) => {
    play.get('/state', async () => overview(world));
    play.post('/reset', async () => {
      world.reset();
      return overview(world);
    });
    whatsappRoutes(world, play);
    indiamartRoutes(world, play);
  };
  app.register(controls, { prefix: '/play' });
}

function overview({ state, background, now }: World): Json {
  return {
    now: now(),
    whatsapp: {
      numbers: [...state.numbers.values()].map(describeNumber),
      templates: [...state.accounts.values()].flatMap(({ waba_id, templates }) =>
        templates.map(({ name, language, category, status }) => ({ waba_id, name, language, category, status })),
      ),
      people: new Set(state.people.by_user_id.values()).size,
      messages_sent: state.sent.size,
      messages_received: state.received.size,
      media: state.media.size,
    },
    indiamart: {
      keys: [...state.sellers.values()].map(({ key, expired, leads, blocked_until }) => ({
        key,
        expired,
        leads: leads.length,
        blocked_until,
      })),
    },
    background_tasks: background.pending,
  };
}
