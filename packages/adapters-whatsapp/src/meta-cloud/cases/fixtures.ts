import { readdirSync, readFileSync } from 'node:fs';
import type { ExpectedRequest, ScriptedAnswer } from '@sauda/adapter-kit/testing';
import { isRecord, type Json, recordOf } from '../../read.ts';

const folder = new URL('../fixtures/', import.meta.url);

export function readText(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

export function readJson(path: string): Json {
  const value: unknown = JSON.parse(readText(path));
  if (!isRecord(value)) throw new Error(`${path} is not a JSON object`);
  return value;
}

/** Names of all fixtures of inbound requests, without `.json`. */
export function inboundNames(): string[] {
  return readdirSync(new URL('inbound/', folder)).map((file) => file.replace(/\.json$/, ''));
}

/** A documented request, with more keys in its body. */
export function request(name: string, more: Json = {}): ExpectedRequest {
  const { method, url, headers, body } = readJson(`requests/${name}.request.json`);
  const lower = Object.entries(recordOf(headers)).map(([key, value]) => [key.toLowerCase(), String(value)]);
  return {
    method: String(method),
    url: String(url),
    headers: Object.fromEntries(lower),
    json: { ...recordOf(body), ...more },
  };
}

/** A documented answer. */
export function answer(name: string): ScriptedAnswer {
  const { status, body } = readJson(`answers/${name}.response.json`);
  return { status: Number(status), json: body };
}
