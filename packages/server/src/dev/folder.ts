import { randomBytes, randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem, systemError } from '../problem.ts';

const ownerOnly = 0o600;

/** Where `sauda dev` keeps everything: `.data` of the current folder. */
export class DevFolder {
  readonly path: string;
  readonly postgres: string;
  readonly #keyFile: string;

  constructor(path = resolve('.data')) {
    this.path = path;
    this.postgres = join(path, 'postgres');
    this.#keyFile = join(path, 'encryption-key');
  }

  /** Whether dev was started here before. */
  get isUsed(): boolean {
    return existsSync(this.#keyFile);
  }

  /** Makes the folder, and proves that it can be written to. */
  create(): void {
    mkdirSync(this.path, { recursive: true });
    accessSync(this.path, constants.W_OK | constants.X_OK);
  }

  /**
   * The key of this folder, made by the first start. Without it the database in the same folder could not be read any
   * more, so it is made only while there is none.
   */
  encryptionKey(): string {
    if (!existsSync(this.#keyFile)) {
      if (existsSync(join(this.postgres, 'data')))
        throw new Problem(
          `${this.#keyFile} is gone, and the secrets in the database were sealed with it. Put it back, or remove ${this.path} to start anew.`,
        );
      this.#createOnce(this.#keyFile, `${randomBytes(32).toString('base64url')}\n`);
    }
    return readFileSync(this.#keyFile, 'utf8').trim();
  }

  /** The text of a file in the folder, or null. */
  read(name: string): string | null {
    const file = join(this.path, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  /** Replaces a file as a whole; only the owner may read it. */
  write(name: string, text: string): void {
    const draft = this.#draft(text);
    renameSync(draft, join(this.path, name));
  }

  /** Two starts at once agree on one content, and a start cut short leaves none. */
  #createOnce(file: string, text: string): void {
    const draft = this.#draft(text);
    try {
      linkSync(draft, file);
    } catch (error) {
      if (systemError(error).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }

  #draft(text: string): string {
    const draft = join(this.path, `draft-${randomUUID()}`);
    writeFileSync(draft, text, { mode: ownerOnly, flag: 'wx' });
    return draft;
  }
}
