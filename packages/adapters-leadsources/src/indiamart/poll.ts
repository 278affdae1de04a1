import {
  type AdapterContext,
  AdapterError,
  isRecord,
  istParts,
  type PolledPage,
  type PollResult,
  providerRequest,
  readJson,
  withoutSecrets,
} from '@sauda/adapter-kit';
import { defaultBaseUrl, type IndiamartConfig, type IndiamartSecrets } from './config.ts';
import { refusal } from './refusal.ts';

type Context = AdapterContext<IndiamartConfig, IndiamartSecrets>;

interface Window {
  start: Date;
  end: Date;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** IndiaMART adds leads late; what comes twice has the same id. */
const overlap = 30 * minute;
const longestWindow = 7 * day;
/** One day less than IndiaMART's 365, so that a slow clock or a slow request never asks for too much. */
const history = 364 * day;

/** Fetches the window after `cursor.until`, or the last 24 hours. Without a key, or with `poll: false`, it asks nothing. */
export async function fetchWindow(cursor: Record<string, unknown> | null, ctx: Context): Promise<PollResult> {
  if (!ctx.secrets.crm_key || ctx.config.poll === false) return { page: null, cursor: cursor ?? {}, more: false };
  const now = ctx.now();
  const window = nextWindow(cursor, now);
  const page = await ask(window, ctx.secrets.crm_key, ctx);
  return { page, cursor: { until: window.end.toISOString() }, more: window.end.getTime() < wholeSecond(now) };
}

/** Asks for the last half hour. It counts against the one call in five minutes. */
export async function checkKey(ctx: Context): Promise<void> {
  if (!ctx.secrets.crm_key) return;
  const now = wholeSecond(ctx.now());
  await ask({ start: new Date(now - overlap), end: new Date(now) }, ctx.secrets.crm_key, ctx);
}

function nextWindow(cursor: Record<string, unknown> | null, at: Date): Window {
  const now = wholeSecond(at);
  const until = typeof cursor?.until === 'string' ? Date.parse(cursor.until) : Number.NaN;
  const wanted = Number.isNaN(until) ? now - day : Math.min(until, now) - overlap;
  const start = Math.max(wanted, now - history);
  return { start: new Date(start), end: new Date(Math.min(start + longestWindow, now)) };
}

function wholeSecond(at: Date): number {
  return Math.floor(at.getTime() / 1000) * 1000;
}

async function ask(window: Window, key: string, ctx: Context): Promise<PolledPage | null> {
  const query = new URLSearchParams({
    glusr_crm_key: key,
    start_time: requestTime(window.start),
    end_time: requestTime(window.end),
  });
  const base = (ctx.config.base_url ?? defaultBaseUrl).replace(/\/+$/, '');
  const url = `${base}/wservce/crm/crmListing/v2/?${query}`;
  const response = await providerRequest(ctx, { method: 'GET', url, effect: 'safe', timeout_ms: 60_000 });
  const answer = withoutSecrets(readJson(response.text), ctx.secrets);
  const code = isRecord(answer) ? String(answer.CODE ?? '') : '';
  if (code === '204') return null;
  if (code !== '200' || !isRecord(answer)) throw refusal(response.status, answer);
  if (!('RESPONSE' in answer))
    throw new AdapterError('bad_response', 'IndiaMART reported success without any leads list.');
  if (isEmpty(answer.RESPONSE)) return null;
  const type = response.headers.get('content-type') ?? 'application/json';
  return { body: response.bytes, headers: { 'content-type': type } };
}

function isEmpty(rows: unknown): boolean {
  return rows === null || rows === '' || (Array.isArray(rows) && rows.length === 0);
}

/** `20-Nov-202611:00:00`: Indian time, and nothing between year and hour. */
function requestTime(at: Date): string {
  const { day: date, month, year, time } = istParts(at);
  return `${date}-${month}-${year}${time}`;
}
