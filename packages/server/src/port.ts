import { createServer } from 'node:net';
import { Problem, systemError } from './problem.ts';

/**
 * Makes sure a port can be listened on, before anything is started for it.
 *
 * @throws Problem naming what uses it, and `setting`, which changes it.
 */
export async function requirePort(host: string, port: number, setting: string): Promise<void> {
  const code = await tryListening(host, port);
  if (code === null) return;
  if (code === 'EADDRINUSE') {
    const user = (await isSauda(host, port)) ? 'by a Sauda that is running already' : 'by another program';
    throw new Problem(`Port ${port} of ${host} is used ${user}. Stop it, or choose another port with ${setting}.`);
  }
  if (code === 'EACCES') throw new Problem(`This account may not use port ${port}. Choose another with ${setting}.`);
  throw new Problem(`${host} is no address of this computer that can be listened on (${code}). Check SAUDA_HOST.`);
}

/** The code of the refusal, or null. */
function tryListening(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(systemError(error).code));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** Whether a Sauda answers on the port. */
export async function isSauda(host: string, port: number): Promise<boolean> {
  try {
    const answer = await fetch(`${originOf(host, port)}/healthz`, { signal: AbortSignal.timeout(1_000) });
    return answer.ok && (await answer.text()) === '{"status":"ok"}';
  } catch {
    return false;
  }
}

/** `http://127.0.0.1:4000`. */
export function originOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
