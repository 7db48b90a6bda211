// The masthead is read wherever it stands and however it is printed; a text without one is no gazette.

import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../ingest/parse/parse-issue.ts';
import { NO_CORRECTIONS, parseText, toLines } from './read-issue-file.ts';

const NOTICE =
  '某市人民政府 关于某事的通知\n\n某政发〔2024〕1号\n\n各县：\n\n正文。\n\n某市人民政府\n2024年1月5日';

describe('masthead', () => {
  it.each([
    ['太原市人民政府公报\n2021年第3期', '2021-03', null],
    ['太原市人民政府公报\n\n2021 第 11 期\n\n(总第 045 期)', '2021-11', 45],
    ['太原市人民政府公报（2021年第3期 总第120期）', '2021-03', 120],
    ['太原市人民政府公报\n二〇二一年第十二期\n总第一百零五期', '2021-12', 105],
    ['# 太原市人民政府公报\n## ２０２１年第３期', '2021-03', null],
  ])('%j is issue %s', (masthead, id, serial) => {
    const { issue } = parseText(`${masthead}\n\n${NOTICE}`);
    expect([issue.id, issue.serial, issue.place]).toEqual([id, serial, '太原市']);
  });

  it('at the end of the file names the issue as well, and belongs to no document', () => {
    const parsed = parseText(`${NOTICE}\n\n某市人民政府公报\n2024年第2期\n2024年4月30日出版`);
    expect(parsed.issue).toMatchObject({ id: '2024-02', publishedOn: '2024-04-30' });
    expect(parsed.documents[0]?.document.lines).toEqual({ first: 1, last: 10 });
  });

  it('outvotes an older issue that a running text cites on a line of its own', () => {
    const cited = `${NOTICE}\n\n某市人民政府公报\n2023年第9期`;
    expect(
      parseText(`某市人民政府公报\n2024年第1期\n某市人民政府公报\n2024年第1期\n\n${cited}`).issue.id,
    ).toBe('2024-01');
  });

  it.each([
    ['', 'names a gazette'],
    ['今天天气很好。', 'names a gazette'],
    ['某市人民政府公报\n没有期号', 'year and number'],
    ['{"a": 1}', 'names a gazette'],
  ])('%j is no gazette: the reason says what is missing', (text, reason) => {
    const parsed = parseIssue(toLines(text), NO_CORRECTIONS);
    expect('kind' in parsed ? parsed.reason : '').toContain(reason);
  });

  it('alone makes an issue without documents, and says so', () => {
    const parsed = parseText('某市人民政府公报\n2024年第1期');
    expect(parsed.documents).toEqual([]);
    expect(parsed.warnings.map(({ kind }) => kind)).toEqual(['no-documents']);
  });

  it("an order's name and number are the title of a document without a 文号", () => {
    const order =
      '某市人民政府令\n第5号\n\n《某市停车管理办法》已经2024年1月3日市政府第1次常务会议通过，现予公布。\n\n市长 王某\n2024年1月5日\n\n某市停车管理办法\n\n第一条 为了规范停车，制定本办法。\n\n第二条 本办法自公布之日起施行。';
    const parsed = parseText(`某市人民政府公报\n2024年第1期\n\n${order}`);
    expect(
      parsed.documents.map(({ document }) => [
        document.title,
        document.docNo,
        document.issuer,
        document.date,
      ]),
    ).toEqual([['某市人民政府令第5号', null, '某市人民政府', '2024-01-05']]);
  });
});
