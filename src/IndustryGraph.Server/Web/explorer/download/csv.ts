import type { Sheet } from '../table/sheets';

/** A sheet as RFC 4180 has it, with the mark by which Excel knows UTF-8. */
export function csvOf<Row>({ columns, rows }: Sheet<Row>): Blob {
  const records = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  const text = records.map((record) => record.map(fieldOf).join(',')).join('\r\n');
  return new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}

function fieldOf(text: string): string {
  // What a spreadsheet would take for a formula is text here.
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
