import type { Workload } from '../lib/load.ts';

interface Params {
  path: string;
  key: string;
}

const cities = ['Pune', 'Nashik', 'Surat', 'Indore', 'Jaipur', 'Kochi', 'Mysuru', 'Nagpur'];
const names = ['Ananya Iyer', 'Ravi Kulkarni', 'Kamla Devi', 'Imran Shaikh', 'Meera Joshi', 'Joseph Mathew'];

/** Every request brings a person nobody knew. */
const newLeads: Workload<Params> = ({ path, key }) => {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  return (index) => ({ method: 'POST', path, headers, body: JSON.stringify(leadOf(index)) });
};

export default newLeads;

function leadOf(index: number) {
  return {
    contact: {
      name: `${names[index % names.length]} ${index}`,
      phones: [`+91${7_000_000_000 + index}`],
      city: cities[index % cities.length],
    },
    source: 'website',
  };
}
