import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import type { Schema } from '../../tools/contract/document.ts';
import { document, type Operation } from './operations.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; undefined when there is none. */
  body: unknown;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ ...document, $id: 'api' });

/** What is wrong with a value by a schema of the document, in words; empty when nothing. Of a trimmed one much is absent. */
function faultsOf(schema: Schema, value: unknown, trimmed = false): string {
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')));
  if (validate(value)) return '';
  const faults = (validate.errors ?? []).filter(({ keyword }) => !trimmed || keyword !== 'required');
  return faults.length === 0 ? '' : ajv.errorsText(faults, { dataVar: 'answer' });
}

/** A refusal as documented: an RFC 9457 problem whose code is catalogued, and listed by the operation. */
export function expectProblem(operation: Operation, answer: Answer): Problem {
  const problem = answer.body as Problem;
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(faultsOf({ $ref: '#/components/schemas/Problem' }, problem)).toBe('');
  expect(problem).toMatchObject({
    status: answer.status,
    request_id: answer.headers.get('request-id'),
    type: expect.stringMatching(new RegExp(`/docs/errors/${problem.code}$`)),
  });
  expect(document['x-error-catalogue'][problem.code]?.status, `the catalogued status of ${problem.code}`).toBe(
    answer.status,
  );
  expect(operation.errorCodes, `the codes ${operation.id} declares`).toContain(problem.code);
  return problem;
}

export interface Problem {
  code: string;
  status: number;
  detail: string;
  required_permission?: string;
  errors: { pointer?: string; parameter?: string; code: string; detail: string }[];
}

/** A success as documented: its status, its type, its schema. `trimmed`: some fields were asked for. */
export function expectSuccess({ successes }: Operation, answer: Answer, trimmed = false): void {
  const schema = successes.get(answer.status);
  expect([...successes.keys()], answer.text).toContain(answer.status);
  if (!schema) expect(answer.text).toBe('');
  else {
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(faultsOf(schema, answer.body, trimmed)).toBe('');
  }
}
