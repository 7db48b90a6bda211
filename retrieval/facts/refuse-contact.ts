// 工信局电话多少, where no table and no sentence prints it: a plain no rather than a neighbour's number.

import type { GazetteStore } from '../ports.ts';
import { findContactWords } from '../question/contact-ask.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { squash } from '../text/normalize.ts';
import { parseBodyName } from './body-names.ts';
import { findBodies, NAMED_BODY } from './find-posts.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { wordHeld } from './office-words.ts';

/** Passages that are looked through for a number. */
const LOOKED_THROUGH = 80;
/** A number further away than this is of something else; characters. */
const NEAR = 60;
const NUMBER = /(?:0\d{2,3}[-—－]?)?\d{7,8}|1\d{10}/u;
const WEIGHTS = { title: 1, heading: 1, body: 1 };

/** The names by which a body may be printed; [] for words that are more than a body's name, or none's that is known. */
function namesOfBody(words: string, facts: OfficeFacts): string[] {
  const { scope, bare, full } = parseBodyName(words, facts.place, facts.aliases);
  const isKnown =
    facts.aliases.namesOf.has(full) || findBodies(words, facts).some(({ score }) => score >= NAMED_BODY);
  // Of another place the names are not told apart from our own.
  if (!isKnown || (scope !== null && scope !== '')) return [];
  return [...new Set([bare, full, ...(facts.aliases.namesOf.get(full) ?? [])])].filter(
    (name) => name.length > 2,
  );
}

/** Whether a text has a number beside one of the names. */
export function printsNumberOf(text: string, names: readonly string[]): boolean {
  return names.some((name) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      if (NUMBER.test(text.slice(Math.max(0, at - NEAR), at + name.length + NEAR))) return true;
    return false;
  });
}

/** Null where no body's telephone alone is asked for, or the gazette may print one: beside its name, or in a paper of its own. */
export async function refuseContact(
  text: string,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<OfficeDraft | null> {
  const words = findContactWords(text)?.replace(/^(?:请问|问下|查下|找|给)/u, '') ?? '';
  const names = words === '' ? [] : namesOfBody(words, facts);
  if (names.length === 0) return null;
  const hits = await store.searchText(names.flatMap(tokenizeBigrams), LOOKED_THROUGH, WEIGHTS);
  const passages = await store.readPassages(hits.map(({ row }) => row));
  const isPrinted = passages.some(
    ({ passage, document }) =>
      names.some((name) => document.issuer?.includes(name) === true) ||
      printsNumberOf(squash(passage.text), names),
  );
  return isPrinted
    ? null
    : {
        outcome: 'not-found',
        lead: [buildLine(`公报没有登载${words}的电话，无法回答。`)],
        notes: [`查的是${wordHeld(facts.summary)}。`],
        nearest: [],
      };
}
