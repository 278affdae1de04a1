import { onDatabase } from './database.ts';

/** With these the server notes the time of every statement, those inside functions and constraints included. */
export const statementSettings = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'all',
};

export interface StatementTime {
  text: string;
  /** False inside of another statement, whose time includes it: a constraint, a trigger. */
  is_outermost: boolean;
  calls: number;
  milliseconds: number;
}

/** Notes statements from now on. */
export async function noteStatements(url: string): Promise<void> {
  await onDatabase(url, async (client) => {
    await client.query('create extension if not exists pg_stat_statements');
    await client.query('select pg_stat_statements_reset()');
  });
}

/** What took longest since, commits and planning left out. */
export async function statementTimes(url: string, most: number): Promise<StatementTime[]> {
  const { rows } = await onDatabase(url, (client) =>
    client.query<StatementTime>(
      `select regexp_replace(query, '\\s+', ' ', 'g') as text, toplevel as is_outermost, calls::int, total_exec_time as milliseconds
       from pg_stat_statements s join pg_database d on d.oid = s.dbid and d.datname = current_database()
       where query !~ 'pg_stat_statements' order by total_exec_time desc limit $1`,
      [most],
    ),
  );
  return rows;
}
