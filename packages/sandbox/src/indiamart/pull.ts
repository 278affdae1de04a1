import type { FastifyInstance } from 'fastify';
import type { Json } from '../input.ts';
import type { Lead, World } from '../state.ts';
import { admitCall, sellerOf } from './accounts.ts';
import { parseRequestTime } from './time.ts';

const day = 86_400_000;

interface PullQuery {
  glusr_crm_key?: unknown;
  start_time?: unknown;
  end_time?: unknown;
}

/** IndiaMART's pull endpoint. The HTTP status is always 200: `CODE` in the body tells. */
export function pullRoute(world: World, app: FastifyInstance): void {
  app.get<{ Querystring: PullQuery }>('/indiamart/wservce/crm/crmListing/v2/', async ({ query }) => pull(world, query));
}

function pull(world: World, query: PullQuery): Json {
  const account = typeof query.glusr_crm_key === 'string' ? sellerOf(world, query.glusr_crm_key) : undefined;
  if (account === undefined) return failure(401, texts.wrong_key);
  if (account.expired) return failure(401, texts.expired_key);
  const now = world.now();
  const admitted = admitCall(account, now);
  if (admitted === 'blocked') return blocked;
  if (admitted === 'slow_down') return failure(429, texts.slow_down);
  account.answered_at = now;
  const span = readSpan(query, now);
  if (typeof span === 'string') return failure(400, span);
  const found = account.leads
    .filter(({ at }) => at >= span.start && at <= span.end)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return found.length === 0 ? failure(204, texts.none) : success(found);
}

/** The asked-for time, or the sentence that says what is wrong with it. Without times, the last 24 hours. */
function readSpan({ start_time, end_time }: PullQuery, now: Date): { start: Date; end: Date } | string {
  if (start_time === undefined && end_time === undefined) return { start: new Date(now.getTime() - day), end: now };
  const start = typeof start_time === 'string' ? parseRequestTime(start_time, 'start') : null;
  const end = typeof end_time === 'string' ? parseRequestTime(end_time, 'end') : null;
  if (start === null || end === null) return texts.bad_time;
  if (start > end) return texts.reversed;
  if (now.getTime() - start.getTime() > 365 * day) return texts.too_old;
  return end.getTime() - start.getTime() > 7 * day ? texts.too_long : { start, end };
}

function success(leads: Lead[]): Json {
  return {
    CODE: 200,
    STATUS: 'SUCCESS',
    MESSAGE: '',
    TOTAL_RECORDS: leads.length,
    RESPONSE: leads.map(({ fields }) => fields),
  };
}

function failure(CODE: number, MESSAGE: string): Json {
  return { CODE, STATUS: 'FAILURE', MESSAGE, TOTAL_RECORDS: 0, RESPONSE: [] };
}

const blocked: Json = {
  CODE: 429,
  STATUS: 'FAILURE',
  MESSAGE: 'Too Many  Requests',
  APP_AUTH_FAILURE_CODE: 429,
  unique_id: '',
};

/** IndiaMART's own words where they are known, spelling included. */
const texts = {
  none: 'There are no leads in the given time duration.please try for a different duration.',
  wrong_key:
    'Pull API Key that you are using is incorrect. Kindly use the correct Pull API Key as provided in the email.',
  expired_key:
    'Pull API Key that you are using has expired as it was no longer in use. Kindly generate the new Pull API Key and use the new Pull API Key in API URL',
  slow_down:
    'It is advised to hit this API once in every 5 minutes,but it seems that you have crossed this limit. Please try again after 5 minutes.',
  too_old: 'You can fetch the data for the last 365 days only. Kindly change the Start Time or End Time accordingly',
  too_long: 'The difference between Start Time and End Time should not be more than 7 days.',
  reversed: 'Start Time should not be after End Time.',
  bad_time: 'Start Time and End Time should be in the format DD-MON-YYYY or DD-Mon-YYYYHH:MM:SS.',
};
