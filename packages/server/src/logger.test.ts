import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { newFolder } from './cli-fixture.ts';

const logger = fileURLToPath(new URL('./logger.ts', import.meta.url));
const canary = 'Canary0123456789abcdef';

test('a log line holds no secret, by the name of its field or by its looks', async () => {
  const program = `
    import { createLogger } from ${JSON.stringify(logger)};
    const log = createLogger('info');
    log.info({ access_token: '${canary}', config: { secrets: { app_secret: '${canary}' } }, deep: { er: { still: { token: '${canary}' } } } }, 'fields');
    log.warn({ err: new Error('refused https://graph.example.com/x?access_token=${canary}&a=1') }, 'sk_live_${canary}');
    log.error({ headers: { authorization: 'Bearer ${canary}' } }, 'postgres://sauda:${canary}@db.example.com/sauda');
    log.error({ url: '/hooks/0192f0c1-2345-7000-8000-000000000001/${canary}' }, 'Authorization: Bearer ${canary}, EAA${canary}, whsec_${canary}');
    log.error({ tried: 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ4In0.${canary}', page: 'https://crm.example.com/connect/${canary}' }, 'PUT https://crm.example.com/files/0192f0c1-2345-7000-8000-000000000001/0192f0c1-2345-7000-8000-000000000002/1795000000/${canary} was refused');`;
  const file = join(newFolder(), 'program.ts');
  writeFileSync(file, program);
  const { stderr } = await promisify(execFile)(process.execPath, ['--conditions=@sauda/source', file]);
  expect(stderr.trim().split('\n')).toHaveLength(5);
  expect(stderr).toContain('graph.example.com');
  expect(stderr).not.toContain(canary);
});
