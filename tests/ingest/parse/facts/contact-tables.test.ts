// Telephones of bodies in a table, told by its header.

import { describe, expect, it } from 'vitest';
import { parseContacts } from '../../../../ingest/parse/facts/contact-tables.ts';
import type { GazetteDocument } from '../../../../retrieval/domain/gazette.ts';

const DOCUMENT: GazetteDocument = {
  id: 'doc-1',
  issue: '2023-04',
  ord: 1,
  title: '应急预案',
  docNo: null,
  issuer: null,
  category: null,
  date: '2023-07-20',
  tocPage: 1,
  lines: { first: 1, last: 99 },
};

function read(...texts: string[]): (readonly [string, string | null, number])[] {
  const lines = texts.map((text, index) => ({ number: index + 1, text }));
  return parseContacts(DOCUMENT, lines).map(({ body, telephone, lines: at }) => [body, telephone, at.first]);
}

describe('a table of telephones', () => {
  it('is read by its header, over blank lines, a body without a number too', () => {
    expect(
      read(
        '成员单位\t工作职责\t联系电话',
        '市商务局\t负责供应。\t0353-2296623',
        '',
        '阳泉军分区 战备建设处\t组织民兵。\t18931399991',
        '市生态环境局\t参与编制。\t',
        '市城管局\t清理。\t0353-3309905  0353-3309917',
      ),
    ).toEqual([
      ['市商务局', '0353-2296623', 2],
      ['阳泉军分区战备建设处', '18931399991', 4],
      ['市生态环境局', null, 5],
      ['市城管局', '0353-3309905 0353-3309917', 6],
    ]);
  });

  it('may be in Markdown, its columns in any order', () => {
    expect(read('| 值班电话 | 部门 |', '| --- | --- |', '| 2293177 | 市委宣传部 |')).toEqual([
      ['市委宣传部', '2293177', 3],
    ]);
  });

  it('ends with the first line that is no row', () => {
    expect(read('单位\t电话', '市商务局\t2296623', '附件3：', '市财政局\t2296624')).toEqual([
      ['市商务局', '2296623', 2],
    ]);
  });

  it('is none without a column of bodies, nor without a number', () => {
    expect(read('姓名\t职务\t电话', '王大\t局长\t2296623')).toEqual([]);
    expect(read('单位\t联系电话', '市商务局\t', '市财政局\t（填写）')).toEqual([]);
  });
});
