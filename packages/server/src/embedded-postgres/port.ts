import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { newDraft } from './home.ts';

/** A port of 127.0.0.1 that nobody uses at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Keeps the port for the next start. */
export function rememberPort(folder: string, port: number): void {
  const draft = newDraft(folder);
  writeFileSync(draft, `${port}\n`, { flag: 'wx' });
  renameSync(draft, join(folder, 'port'));
}

/** The port of the last start; null when there was none. */
export function rememberedPort(folder: string): number | null {
  const file = join(folder, 'port');
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}
