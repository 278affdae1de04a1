import type { Workload } from '../lib/load.ts';

interface Params {
  paths: readonly string[];
  key: string;
  /** Of a page that is asked for by POST. */
  body?: string;
}

/** Asks for the same pages again and again, in turn. */
const pages: Workload<Params> = ({ paths, key, body }) => {
  const headers = {
    authorization: `Bearer ${key}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const rest =
    body === undefined ? ({ method: 'GET', headers } as const) : ({ method: 'POST', headers, body } as const);
  return (index) => ({ ...rest, path: paths[index % paths.length] ?? '/' });
};

export default pages;
