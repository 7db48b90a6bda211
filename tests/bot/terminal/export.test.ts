// Exports: the field names are a contract, the file is safe to open in a spreadsheet.

import { describe, expect, it } from 'vitest';
import { EXPORTS, findExport } from '../../../bot/terminal/export-rows.ts';
import { renderCsv } from '../../../bot/terminal/render-csv.ts';
import type { ExportSource } from '../../../retrieval/index.ts';
import { givenDocument } from '../../retrieval/passages/given-passage.ts';

const { docNo } = givenDocument;
const lines = { first: 3, last: 4 };
const fact = { issue: '2024-01', documentId: givenDocument.id, docNo, date: '2024-01-08', lines } as const;

const action = {
  ...fact,
  kind: 'appoint',
  person: '林知远',
  post: '市水务局局长',
  notes: '试用期一年',
  decided: { date: '2024-01-05', name: '市人民政府常务会议' },
  lapsed: false,
} as const;

const source: ExportSource = {
  readDocuments: async () => await Promise.resolve([givenDocument]),
  readPassages: async () =>
    await Promise.resolve([
      {
        id: '2024-01-01-001',
        documentId: givenDocument.id,
        issue: '2024-01',
        ord: 1,
        headingPath: ['第一章'],
        kind: 'text',
        text: '渡船',
        pieces: [],
        lines: [lines],
        searchOnly: '船',
      },
    ]),
  readWarnings: async () =>
    await Promise.resolve([{ issue: '2024-01', kind: 'numbering-gap', lines, message: '一、 to 三、' }]),
  readActions: async () => await Promise.resolve([action, { ...action, person: '周慕白', lapsed: true }]),
  readSeats: async () =>
    await Promise.resolve([
      {
        ...fact,
        group: '古桥保护工作领导小组',
        role: '组长',
        person: '顾清和',
        position: '副市长',
        telephone: null,
      },
    ]),
  close: async () => await Promise.resolve(),
};

async function readOne(kind: string): Promise<Readonly<Record<string, unknown>>> {
  const rows = await findExport(kind)?.(source);
  expect(rows).toHaveLength(1);
  return rows?.[0] ?? {};
}

describe('rows', () => {
  it('of documents have the fields of the truth file, in its order', async () => {
    expect(Object.entries(await readOne('documents'))).toEqual([
      ['issue', '2024-01'],
      ['ord', 1],
      ['title', givenDocument.title],
      ['doc_no', docNo],
      ['issuer', '甲市人民政府'],
      ['category', null],
      ['date', '2024-01-08'],
      ['toc_page', 1],
      ['start_line', 1],
      ['end_line', 9],
    ]);
  });

  it('of personnel have its fields, and what lapsed by itself is no row', async () => {
    expect(await readOne('personnel')).toMatchObject({
      issue: '2024-01',
      doc_no: docNo,
      date: '2024-01-08',
      decided: '2024-01-05',
      person: '林知远',
      action: 'appoint',
      position: '市水务局局长',
      notes: '试用期一年',
      line: 3,
    });
  });

  it('of rosters have its fields', async () => {
    expect(await readOne('rosters')).toMatchObject({
      issue: '2024-01',
      doc_no: docNo,
      body: '古桥保护工作领导小组',
      role: '组长',
      person: '顾清和',
      position: '副市长',
      line: 3,
    });
  });

  it('of passages and warnings have their lines as pairs', async () => {
    expect(await readOne('passages')).toEqual({
      id: '2024-01-01-001',
      issue: '2024-01',
      doc_no: docNo,
      heading_path: ['第一章'],
      lines: [[3, 4]],
      text: '渡船',
    });
    expect(await readOne('warnings')).toEqual({
      issue: '2024-01',
      kind: 'numbering-gap',
      lines: [3, 4],
      message: '一、 to 三、',
    });
  });

  it('are of no other kind, whatever an object is born with', () => {
    expect(Object.keys(EXPORTS)).toEqual(['documents', 'passages', 'warnings', 'personnel', 'rosters']);
    for (const kind of ['', 'toString', '__proto__', 'constructor']) expect(findExport(kind)).toBeNull();
  });
});

describe('CSV', () => {
  it('has a header, empty cells for null, JSON for lists, quotes where they are needed', () => {
    const csv = renderCsv([{ title: '甲,"乙"\n丙', date: null, lines: [[3, 4]], ord: 1 }]);
    expect(csv).toBe('title,date,lines,ord\n"甲,""乙""\n丙",,"[[3,4]]",1\n');
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(A1)', '\tx', '\rx'])(
    'leads %j by an apostrophe, so that no spreadsheet runs it',
    (cell) => {
      expect(renderCsv([{ title: cell }])).toMatch(/^title\n"?'/u);
    },
  );

  it('of no rows is empty but for a line end', () => {
    expect(renderCsv([]).trim()).toBe('');
  });
});
