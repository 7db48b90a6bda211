// Rows as CSV: a header of the fields, nested values as JSON.

import { stringify } from 'csv-stringify/sync';

/** A cell that a spreadsheet would take for a formula is led by an apostrophe: gazette text is data. */
function renderCell(value: unknown): string {
  const text =
    value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

export function renderCsv(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const fields = Object.keys(rows[0] ?? {});
  return stringify([fields, ...rows.map((row) => fields.map((field) => renderCell(row[field])))]);
}
