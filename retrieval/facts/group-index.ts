// Finds groups by the words people use for them: terms weighed by how many groups have them, a thousand issues as quickly as five.

import { tokenizeBigrams } from '../text/tokenize.ts';
import type { RosterGroup } from './roster-groups.ts';

export interface GroupMatch {
  readonly group: RosterGroup;
  /** Share of the question's weighted terms that the group's name or its document's title holds: 0 to 1. */
  readonly coverage: number;
  /** Of the name alone. */
  readonly nameCoverage: number;
  /** Words beside the name are there, and the document's title holds none of them. */
  readonly isElsewhere: boolean;
}

const TITLE_PART = 0.85;
/** 防火 for 防灭火: both characters, one or two others between. */
const APART_PART = 0.6;
const MOST_APART = 3;
/** A term that no group has counts half: it may be a slip or a word of the asker's own. */
const UNKNOWN_PART = 0.5;
/** Words that every group has tell little apart. */
const PLAIN_PART = 0.3;
export const PLAIN_TERMS: ReadonlySet<string> = new Set([
  '领导',
  '导小',
  '小组',
  '导组',
  '指挥',
  '挥部',
  '工作',
  '作领',
  '专班',
  '办公',
  '公室',
  '应急',
  '专项',
  '组办',
  '部办',
  '急指',
  '项行',
  '行动',
  '动领',
  '推进',
  '作小',
  '作专',
  '突发',
  '发事',
  '事件',
  '急预',
  '预案',
  // What is done, whatever the matter.
  '整治',
  '打击',
  '违法',
  '非法',
  '清理',
  '治理',
  '严厉',
  '集中',
  '管理',
  '综合',
  '改革',
  '试点',
  '建设',
]);
/** Particles and verbs between the words of a question; no bigram spans them. */
const PARTICLES = /[里的是在哪跑都当来和与及由呢吗有那这个人么]|(?<![市集])中(?![心级国央小医院])/gu;
/** The rarest terms bring candidates until there are this many groups to compare. */
const ENOUGH_CANDIDATES = 1500;
/** At least these many terms bring candidates, however many groups have them. */
const SURE_TERMS = 2;

/** Words beside a group's name that weigh this much tell of its document. */
const BESIDE_PART = 0.3;

interface Fields {
  readonly name: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
}

/** Whether a term's two characters follow each other in a text with one or two between. */
export function standsApart(term: string, text: string): boolean {
  const [first = '', second = ''] = term;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    for (let gap = 2; gap <= MOST_APART; gap += 1) if (text.charAt(at + gap) === second) return true;
  }
  return false;
}

export class GroupIndex {
  readonly #postings = new Map<string, number[]>();
  readonly #terms = new Map<string, ReadonlySet<string>>();
  readonly #groups: readonly RosterGroup[];
  readonly #stem: string;
  /** Not within the name of another place: 大阳泉. */
  readonly #bareStem: RegExp;

  /** `stem` is the place's name, which tells no group from another: 阳泉. */
  constructor(groups: readonly RosterGroup[], stem: string) {
    this.#groups = groups;
    this.#stem = stem;
    this.#bareStem = new RegExp(`(?<![大小新老东西南北])${stem}`, 'gu');
    for (const [index, group] of groups.entries()) {
      const { name, title } = this.#fieldsOf(group);
      for (const term of name) this.#post(term, index);
      for (const term of title) if (!name.has(term)) this.#post(term, index);
    }
  }

  #post(term: string, index: number): void {
    const known = this.#postings.get(term);
    if (known === undefined) this.#postings.set(term, [index]);
    else known.push(index);
  }

  #termsOf(text: string): ReadonlySet<string> {
    const known = this.#terms.get(text) ?? new Set(this.#tokenize(text));
    this.#terms.set(text, known);
    return known;
  }

  #fieldsOf({ name, title }: RosterGroup): Fields {
    return { name: this.#termsOf(name), title: this.#termsOf(title) };
  }

  #tokenize(text: string): string[] {
    return tokenizeBigrams(
      this.#stem.length > 1
        ? text.replaceAll(`${this.#stem}市`, '\n').replaceAll(this.#bareStem, '\n')
        : text,
    );
  }

  #weigh(term: string): number {
    const holders = this.#postings.get(term)?.length ?? 0;
    const rarity = Math.log(1 + (this.#groups.length + 1) / (holders + 0.5));
    return rarity * (PLAIN_TERMS.has(term) ? PLAIN_PART : holders === 0 ? UNKNOWN_PART : 1);
  }

  #findCandidates(terms: readonly string[]): Set<number> {
    const candidates = new Set<number>();
    const telling = terms.filter((term) => !PLAIN_TERMS.has(term));
    const known = (telling.length > 0 ? telling : terms)
      .map((term) => this.#postings.get(term) ?? [])
      .filter((list) => list.length > 0);
    for (const [rank, list] of known.toSorted((a, b) => a.length - b.length).entries()) {
      if (rank >= SURE_TERMS && candidates.size + list.length > ENOUGH_CANDIDATES) break;
      for (const index of list) candidates.add(index);
    }
    return candidates;
  }

  /** Best first; `content` is the question without what asks. */
  find(content: string, limit: number): GroupMatch[] {
    const terms = [...new Set(this.#tokenize(content.replace(PARTICLES, '\n')))];
    const weights = terms.map((term) => this.#weigh(term));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (total === 0) return [];
    const matches = [...this.#findCandidates(terms)].flatMap((index) => {
      const group = this.#groups[index];
      if (group === undefined) return [];
      const { name, title } = this.#fieldsOf(group);
      let covered = 0;
      let named = 0;
      let beside = 0;
      let besideHeld = 0;
      for (const [place, term] of terms.entries()) {
        const weight = weights[place] ?? 0;
        if (!name.has(term) && !PLAIN_TERMS.has(term)) {
          beside += weight;
          if (title.has(term) || standsApart(term, group.title)) besideHeld += weight;
        }
        if (name.has(term)) {
          covered += weight;
          named += weight;
        } else if (title.has(term)) covered += weight * TITLE_PART;
        else if (standsApart(term, group.name) || standsApart(term, group.title))
          covered += weight * APART_PART;
      }
      const isElsewhere = besideHeld === 0 && beside >= total * BESIDE_PART;
      return [{ group, coverage: covered / total, nameCoverage: named / total, isElsewhere }];
    });
    return matches
      .toSorted((a, b) => b.coverage - a.coverage || b.nameCoverage - a.nameCoverage)
      .slice(0, limit);
  }
}
