import type { Money, Qualifier, Quantity } from '../server/schema';

const qualifiers: Readonly<Record<Qualifier, string>> = {
  EXACT: '', ABOUT: 'about ', UP_TO: 'up to ', AT_LEAST: 'at least ', OVER: 'over ',
};

const compact = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 });

const range = (amount: string, max: string | null) =>
  [amount, ...(max === null ? [] : [max])].map((number) => compact.format(Number(number))).join(' to ');

/** An amount as the source states it: about USD 3 billion (which it says is 45,500 …). */
export function moneyWords({ amount, max, qualifier, currency, statedEquivalent }: Money): string {
  const stated = `${qualifiers[qualifier]}${currency} ${range(amount, max)}`;
  return statedEquivalent ? `${stated}, stated as ${moneyWords(statedEquivalent)}` : stated;
}

export const quantityWords = ({ amount, max, qualifier, unit, per }: Quantity) =>
  `${qualifiers[qualifier]}${range(amount, max)} ${unit}${per === null ? '' : ` per ${per}`}`;

/** A part of one: 51%. */
export const shareWords = (share: string | number) =>
  new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 }).format(Number(share));
