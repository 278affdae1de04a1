import type { BlockList } from 'node:net';
import type { Actor } from './actor.ts';

/** What a credential turned out to allow, and from where. */
export interface Grant {
  actor: Actor;
  /** Where it may be used from; null: anywhere. */
  addresses: BlockList | null;
  /** Pages that may use it; null: it belongs on no page at all. */
  pages: { origins: readonly string[]; required: boolean } | null;
  /** Until when it may be remembered, if not until it expires. */
  remember_until: Date | null;
  /** The shape of the API its owner was built for; null: the newest. */
  api_version: string | null;
  /** Told of each use. */
  used: (now: Date) => void;
}

/** A credential as it came with a request. */
export interface Presented {
  token: string;
  /** Of the header `Sauda-Organization`: an id, in lower case. */
  organization: string | null;
  address: string;
  /** Of the page that sends it, if a browser says so. */
  origin: string | null;
  /** What is remembered of it turned out to be outdated. */
  fresh: boolean;
}

/** One kind of bearer token: how it is told from others, and what it stands for. */
export interface CredentialKind {
  /** By its form alone. */
  takes: (token: string) => boolean;
  /** Reads it in the database. Throws `AppError` when it is not valid. */
  look(token: string, now: Date): Promise<Grant>;
  /** Whether pages of this origin may use any credential of this kind. */
  listsOrigin(origin: string): Promise<boolean>;
}
