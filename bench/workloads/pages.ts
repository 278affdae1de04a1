import type { Workload } from '../lib/load.ts';

interface Params {
  paths: readonly string[];
  key: string;
}

/** Asks for the same pages again and again, in turn. */
const pages: Workload<Params> = ({ paths, key }) => {
  const headers = { authorization: `Bearer ${key}` };
  return (index) => ({ method: 'GET', path: paths[index % paths.length] ?? '/', headers });
};

export default pages;
