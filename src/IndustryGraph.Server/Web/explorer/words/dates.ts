/** The first day of a PartialDate of the schema: 2026, 2026-H1, 2026-Q2, 2026-03, 2026-03-14, 2023/2024. */
export function firstDay(partial: string): string {
  const [year = '', part = '01', day = '01'] = partial.split('/')[0]!.split('-');
  const month = part.startsWith('H') ? (part === 'H1' ? 1 : 7) : part.startsWith('Q') ? Number(part[1]) * 3 - 2 : Number(part);
  return `${year}-${String(month).padStart(2, '0')}-${day}`;
}

const oneDay = 86_400_000;

export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / oneDay);

export const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * oneDay).toISOString().slice(0, 10);

const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A Date or PartialDate as a reader says it: 28 Aug 2025, Mar 2021, first quarter of 2021. */
export function dateWords(partial: string): string {
  return partial.split('/').map(partWords).join(' – ');
}

function partWords(partial: string): string {
  const [year = '', part] = partial.split('-');
  if (part === undefined) {
    return year;
  }

  if (/^[HQ]/.test(part)) {
    return `${part} ${year}`;
  }

  return (partial.length > 7 ? long : month).format(Date.parse(firstDay(partial)));
}
