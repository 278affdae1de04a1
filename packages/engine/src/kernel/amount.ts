const currencies: Record<string, string> = {
  '₹': 'INR',
  rs: 'INR',
  'rs.': 'INR',
  inr: 'INR',
  $: 'USD',
  usd: 'USD',
  '€': 'EUR',
  '£': 'GBP',
};

/** An amount as people write it, `1,25,000.50` or `₹ 5000`, in minor units; null when it cannot be read. No sign: no currency. */
export function readAmount(text: string): { amount: number; currency: string | null } | null {
  const [, sign, number = ''] = /^(₹|\$|€|£|rs\.?|inr|usd)?\s*(\d.*)$/i.exec(text.trim()) ?? [];
  const match = /^(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(number.replaceAll(',', '').trim());
  if (!match) return null;
  const amount = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return { amount, currency: sign ? (currencies[sign.toLowerCase()] ?? null) : null };
}
