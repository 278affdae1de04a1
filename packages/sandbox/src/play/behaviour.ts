import { isLate } from '../graph/errors.ts';
import { type Bounds, Input } from '../input.ts';
import type { Behaviour, PlannedFailure, World } from '../state.ts';
import { readNumber } from './read.ts';

export function defaultBehaviour(): Behaviour {
  return {
    statuses: 'auto',
    auto_read: false,
    duplicates: 0,
    reorder: false,
    batch: { max: 1, wait_ms: 0 },
    delay_ms: 50,
    window_error: 'response',
    fail_next: [],
  };
}

/** Changes the fields that are given and leaves the others. */
export function changeBehaviour(world: World, request: unknown): Behaviour {
  const body = new Input(request);
  const { behaviour } = readNumber(world, body);
  const changed: Behaviour = {
    statuses: body.has('statuses') ? body.oneOf('statuses', ['auto', 'manual']) : behaviour.statuses,
    auto_read: body.flag('auto_read') ?? behaviour.auto_read,
    duplicates: body.count('duplicates', { max: 20 }) ?? behaviour.duplicates,
    reorder: body.flag('reorder') ?? behaviour.reorder,
    batch: readBatch(body) ?? behaviour.batch,
    delay_ms: body.count('delay_ms', { max: 600_000 }) ?? behaviour.delay_ms,
    window_error: body.has('window_error')
      ? body.oneOf('window_error', ['response', 'status'])
      : behaviour.window_error,
    fail_next: body.has('fail_next')
      ? body.list('fail_next', { min: 0, max: 1000 }).map(readFailure)
      : behaviour.fail_next,
  };
  return Object.assign(behaviour, changed);
}

function readBatch(body: Input): Behaviour['batch'] | null {
  const batch = body.optionalObject('batch');
  if (batch === null) return null;
  return {
    max: required(batch, 'max', { min: 1, max: 1000 }),
    wait_ms: batch.count('wait_ms', { max: 600_000 }) ?? 1000,
  };
}

/** `{ code }` with `as: "status"` or `"response"` when Meta does both, `{ http }` or `{ drop: true }`. */
function readFailure(failure: Input): PlannedFailure {
  if (failure.flag('drop')) return { drop: true };
  if (failure.has('http')) return { http: required(failure, 'http', { min: 400, max: 599 }) };
  if (!failure.has('code')) throw failure.refuse('code', 'or http or drop must be given.');
  const code = required(failure, 'code', { max: 999_999 });
  const late = failure.has('as') ? failure.oneOf('as', ['response', 'status']) === 'status' : isLate(code);
  return { code, late };
}

function required(input: Input, key: string, bounds: Bounds): number {
  const value = input.count(key, bounds);
  if (value === null) throw input.refuse(key, 'is missing.');
  return value;
}
