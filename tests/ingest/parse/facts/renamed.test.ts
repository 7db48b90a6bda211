// No rule hangs on a name: whoever is renamed in a notice, and whatever organ, is read with the new name.

import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePersonnel } from '../../../../ingest/parse/facts/personnel.ts';
import { parseRosters } from '../../../../ingest/parse/facts/rosters.ts';
import { isPersonName } from '../../../../ingest/parse/facts/names.ts';
import { readGoldDocuments } from './gold-files.ts';

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜谢邹潘葛范彭鲁韦马苗方俞袁柳鲍史唐薛雷贺倪汤罗毕郝邬'.split(
    '',
  );
const GIVEN = '伟芳娜敏静丽强磊洋艳勇军杰娟涛超明霞秀英华慧巧美琳玉萍红娥玲芬燕彩春菊兰凤洁梅莉蓉'.split('');
/** Organs of the same length: the words are passed round, all the rest stays. */
const ORGANS = ['教育', '财政', '司法', '民政', '商务', '水利', '审计', '气象', '体育', '能源'];
const NOTICES = [
  ['2022-05', '阳政办函〔2022〕148号'],
  ['2022-05', '阳政办发〔2022〕69号'],
  ['2022-05', '阳政任字〔2022〕28号'],
  ['2020-03', '阳政办发〔2020〕47号'],
  ['2020-03', '阳政办发〔2020〕49号'],
  ['2020-03', '阳政办发〔2020〕50号'],
  ['2020-03', '阳政任字〔2020〕14号'],
  ['2020-05', '阳政任字〔2020〕21号'],
  ['2020-05', '阳政任字〔2020〕23号'],
  ['2020-05', '阳政办函〔2020〕125号'],
  ['2023-04', '阳政办函〔2023〕65号'],
] as const;

function factsOf(
  document: Parameters<typeof parsePersonnel>[0],
  lines: Parameters<typeof parsePersonnel>[1],
): string[] {
  const { actions } = parsePersonnel(document, lines);
  const { seats } = parseRosters(document, lines);
  return [
    ...actions.map(({ kind, person, post, notes }) => [kind, person, post, notes].join('|')),
    ...seats.map(({ group, role, person, position, lines: { first } }) =>
      [group, role, person, position, first].join('|'),
    ),
  ];
}

/** Names of as many hanzi as the old ones, all different, none of them a word of offices. */
function newNames(persons: readonly string[], seed: number): Map<string, string> {
  const taken = new Set(persons);
  const names = new Map<string, string>();
  let state = seed;
  const draw = (from: readonly string[]): string => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return from[(state >> 8) % from.length] ?? '';
  };
  for (const person of persons) {
    let name = '';
    while (name === '' || taken.has(name) || !isPersonName(name)) {
      name = draw(SURNAMES) + Array.from({ length: person.length - 1 }, () => draw(GIVEN)).join('');
    }
    taken.add(name);
    names.set(person, name);
  }
  return names;
}

/** Passes over all words at once, longest first; a two-hanzi name may have a blank inside. */
function rename(text: string, words: ReadonlyMap<string, string>): string {
  const pattern = [...words.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => (word.length === 2 ? `${word.charAt(0)}[ ]?${word.charAt(1)}` : word))
    .join('|');
  return text.replace(new RegExp(pattern, 'gu'), (found) => {
    const renamed = words.get(found.replace(' ', '')) ?? found;
    return found.includes(' ') ? `${renamed.charAt(0)} ${renamed.slice(1)}` : renamed;
  });
}

describe.each(NOTICES)('%s %s', (issue, docNo) => {
  const given = readGoldDocuments(issue).find(({ document }) => document.docNo === docNo);
  test('gives the renamed facts when all its people and organs are renamed', () => {
    if (given === undefined) throw new Error(`${docNo} is missing in the gold documents of ${issue}`);
    const { document, lines } = given;
    const facts = factsOf(document, lines);
    const persons = [
      ...new Set(
        [...parsePersonnel(document, lines).actions, ...parseRosters(document, lines).seats].map(
          ({ person }) => person,
        ),
      ),
    ];
    expect(facts.length).toBeGreaterThan(0);
    assert(
      property(
        integer({ min: 1, max: 1_000_000 }),
        integer({ min: 0, max: ORGANS.length - 1 }),
        (seed, turn) => {
          const words = newNames(persons, seed);
          for (const [index, organ] of ORGANS.entries())
            words.set(organ, ORGANS[(index + turn) % ORGANS.length] ?? organ);
          const renamedLines = lines.map(({ number, text }) => ({ number, text: rename(text, words) }));
          const renamed = factsOf({ ...document, title: rename(document.title, words) }, renamedLines);
          expect(renamed).toEqual(facts.map((fact) => rename(fact, words)));
        },
      ),
      { numRuns: 8 },
    );
  });
});
