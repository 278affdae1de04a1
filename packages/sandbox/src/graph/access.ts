import type { FastifyRequest } from 'fastify';
import type { BusinessAccount, BusinessNumber, MediaFile, State, World } from '../state.ts';
import { badToken, unknownObject } from './errors.ts';
import { findMedia } from './media.ts';
import type { Template } from './templates.ts';

/** The numbers a request's token is for. A token nobody has is refused. */
function numbersOf(state: State, request: FastifyRequest): BusinessNumber[] {
  const token = tokenOf(request);
  const numbers = [...state.numbers.values()].filter(({ access_token }) => access_token === token);
  if (numbers.length === 0) throw badToken();
  return numbers;
}

/** `Authorization: Bearer`, or `access_token` in the query, which the Graph API takes as well. */
function tokenOf(request: FastifyRequest): string | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const { access_token } = request.query as { access_token?: unknown };
  return bearer ?? (typeof access_token === 'string' ? access_token : null);
}

/** The path of every object of the Graph API. */
export interface NodePath {
  Params: { version: string; id: string };
}

export type GraphNode =
  | { kind: 'number'; number: BusinessNumber }
  | { kind: 'account'; account: BusinessAccount; numbers: BusinessNumber[] }
  | { kind: 'media'; media: MediaFile }
  | { kind: 'template'; template: Template; account: BusinessAccount };

/** What an id of the path means for the token of the request. Throws as Meta does for what it must not see. */
export function nodeOf(world: World, request: FastifyRequest, id: string): GraphNode {
  const { state } = world;
  const numbers = numbersOf(state, request);
  const number = numbers.find(({ phone_number_id }) => phone_number_id === id);
  if (number) return { kind: 'number', number };
  const media = numbers.map((one) => findMedia(world, one, id)).find((one) => one !== null);
  if (media) return { kind: 'media', media };
  for (const waba_id of new Set(numbers.map((one) => one.waba_id))) {
    const account = state.accounts.get(waba_id);
    if (account === undefined) continue;
    if (waba_id === id) return { kind: 'account', account, numbers: numbers.filter((one) => one.waba_id === id) };
    const template = account.templates.find((one) => one.id === id);
    if (template) return { kind: 'template', template, account };
  }
  throw unknownObject(id, request.method);
}

/** The node, if it is of the kind the route is about. */
export function nodeOfKind<K extends GraphNode['kind']>(
  world: World,
  request: FastifyRequest,
  id: string,
  kind: K,
): Extract<GraphNode, { kind: K }> {
  const node = nodeOf(world, request, id);
  if (!isKind(node, kind)) throw unknownObject(id, request.method);
  return node;
}

function isKind<K extends GraphNode['kind']>(node: GraphNode, kind: K): node is Extract<GraphNode, { kind: K }> {
  return node.kind === kind;
}
