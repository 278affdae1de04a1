import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount } from '../../packages/server/src/embedded-postgres/account.ts';
import { until } from './scene.ts';
import { freePort } from './server.ts';

/** The PgBouncer of this machine, by its version; null where there is none. */
export function installedPooler(): { version: string; prepares: boolean } | null {
  const { stdout } = spawnSync('pgbouncer', ['--version'], { encoding: 'utf8' });
  const [, version, major, minor] = /^PgBouncer ((\d+)\.(\d+)\S*)/.exec(stdout ?? '') ?? [];
  if (version === undefined) return null;
  return { version, prepares: Number(major) > 1 || Number(minor) >= 21 };
}

/** A PgBouncer in transaction mode in front of a database. */
export class Pooler {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(url: string, child: ChildProcess, folder: string) {
    this.url = url;
    this.#child = child;
    this.#folder = folder;
  }

  static async before(database: string, prepares: boolean): Promise<Pooler> {
    const target = new URL(database);
    const port = await freePort();
    const folder = await mkdtemp(join(tmpdir(), 'sauda-pooler-'));
    const file = join(folder, 'pgbouncer.ini');
    await writeFile(
      file,
      `[databases]
* = host=${target.hostname} port=${target.port} user=${target.username || 'postgres'}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
${prepares ? 'max_prepared_statements = 500' : ''}
`,
    );
    await chmod(folder, 0o755);
    // Like Postgres, it refuses to run as root.
    const { uid, gid } = serverAccount(folder) ?? {};
    const account = uid === undefined || gid === undefined ? {} : { uid, gid };
    const child = spawn('pgbouncer', ['-q', file], { stdio: 'ignore', ...account });
    target.port = String(port);
    target.hostname = '127.0.0.1';
    await until(() => answers(port));
    return new Pooler(target.href, child, folder);
  }

  async close(): Promise<void> {
    this.#child.kill('SIGKILL');
    await once(this.#child, 'close');
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function answers(port: number): Promise<true | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(null));
  });
}
