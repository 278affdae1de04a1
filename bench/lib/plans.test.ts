import { expect, test } from 'vitest';
import { readPlans } from './plans.ts';

const log = `2026-11-22 05:00:00.001 UTC [17] LOG:  duration: 0.012 ms  plan:
	Query Text: select set_config('role', 'sauda_tenant', true) from api_keys k
	Result  (cost=0.00..0.01 rows=1 width=4)
	  ->  Index Scan using api_keys_pkey on api_keys k  (cost=0.1..2.3 rows=1 width=4)
2026-11-22 05:00:00.002 UTC [17] LOG:  duration: 0.100 ms  plan:
	Query Text: select * from leads
	  where organization_id = $1
	Seq Scan on leads  (cost=0.00..1.09 rows=6 width=16)
	  Filter: (organization_id = $1)
2026-11-22 05:00:00.003 UTC [17] LOG:  duration: 0.002 ms  plan:
	Query Text: select 1
	Result  (cost=0.00..0.01 rows=1 width=4)
2026-11-22 05:00:00.004 UTC [18] LOG:  checkpoint starting: time
`;

test('plans are read from the server log, without those that read no table and without the entry', () => {
  expect(readPlans(log)).toEqual([
    [
      'duration: 0.100 ms  plan:',
      'Query Text: select * from leads',
      '  where organization_id = $1',
      'Seq Scan on leads  (cost=0.00..1.09 rows=6 width=16)',
      '  Filter: (organization_id = $1)',
    ].join('\n'),
  ]);
});
