// Reviewed corrections of extracted facts: applied while their evidence stands, refused once it does not.

import { describe, expect, it } from 'vitest';
import { applyFactCorrections, parseFactCorrections } from '../../ingest/apply-corrections.ts';
import type { RosterSeat } from '../../retrieval/domain/personnel.ts';

const SEAT: RosterSeat = {
  issue: '2021-02',
  documentId: '2021-02-01',
  docNo: null,
  group: '市防汛指挥部',
  role: '成员',
  person: '王大',
  position: '市水利局局',
  telephone: null,
  date: '2021-05-01',
  lines: { first: 2, last: 2 },
};
const FACTS = { actions: [], seats: [SEAT, { ...SEAT, person: '李二' }], offices: [] };
const LINES = ['第一行', '王 大\t市水利局局长'].map((text, index) => ({ number: index + 1, text }));

function correct(right: object | null, text = '市水利局局长', wrong: object = { person: '王大' }): string {
  return JSON.stringify({
    corrections: [
      { fact: 'seat', issue: '2021-02', wrong, right, evidence: { line: 2, text }, why: 'cut at the cell' },
    ],
  });
}

function apply(table: string) {
  return applyFactCorrections('2021-02', FACTS, parseFactCorrections(table), LINES).seats;
}

describe('corrections of facts', () => {
  it('overrules the value and keeps all others', () => {
    expect(apply(correct({ position: '市水利局局长' }))).toEqual([
      { ...SEAT, position: '市水利局局长' },
      { ...SEAT, person: '李二' },
    ]);
  });

  it('takes out what is no fact', () => {
    expect(apply(correct(null))).toEqual([{ ...SEAT, person: '李二' }]);
  });

  it('leaves other issues alone', () => {
    expect(applyFactCorrections('2021-03', FACTS, parseFactCorrections(correct(null)), LINES)).toEqual(FACTS);
  });

  it('is refused when its line no longer has the words, blanks aside', () => {
    expect(() => apply(correct({ position: '市水利局局长' }, '市水利局副局长'))).toThrow(
      /line 2 no longer has/u,
    );
    expect(apply(correct({ role: '组长' }, '王大市水利局局长'))[0]?.role).toBe('组长');
  });

  it('is refused when it fits no fact, or several', () => {
    expect(() => apply(correct(null, '市水利局局长', { person: '赵三' }))).toThrow(/fits 0 extracted facts/u);
    expect(() => apply(correct(null, '市水利局局长', { role: '成员' }))).toThrow(/fits 2 extracted facts/u);
  });

  it('is refused when the entry is of another form', () => {
    expect(() => parseFactCorrections('{"corrections":[{"fact":"seat"}]}')).toThrow(
      /corrections\.json: corrections\.0/u,
    );
  });
});
