// 国卫办主任由市委副书记兼任: a post that no notice and no list has, but whose holder a document's text tells.

import type { SourceLine } from '../domain/gazette.ts';
import type { GazetteStore } from '../ports.ts';
import type { PostIntent } from '../question/office-intent.ts';
import { formatTitle } from '../question/office-titles.ts';
import { squash } from '../text/normalize.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { parseBodyName } from './body-names.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';

/** Passages that are looked through. */
const LOOKED_THROUGH = 40;
const WEIGHTS = { title: 1, heading: 1, body: 1 };
/** What follows a title where its holder is told. */
const TELLS = /^(?:由|[：:])/u;

/** Whether a text tells who holds the post of a body. */
export function tellsHolder(text: string, body: string, title: string): boolean {
  for (let at = text.indexOf(body); at >= 0; at = text.indexOf(body, at + 1)) {
    const rest = text.slice(at + body.length).replace(/^[）)”"’]*的?/u, '');
    if (rest.startsWith(title) && TELLS.test(rest.slice(title.length))) return true;
  }
  return false;
}

/** The sentence of a document that tells who holds the post; null where none does. */
export async function answerToldPost(
  { body, wanted }: PostIntent,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<OfficeDraft | null> {
  if (body === '' || wanted.title === null) return null;
  const { bare } = parseBodyName(body, facts.place, facts.aliases);
  const title = formatTitle(wanted.title);
  if (bare.length < 2) return null;
  const tells = ({ text }: SourceLine): boolean => tellsHolder(squash(text), bare, title);
  const hits = await store.searchText(tokenizeBigrams(`${bare}${title}`), LOOKED_THROUGH, WEIGHTS);
  const passages = await store.readPassages(hits.map(({ row }) => row));
  const told = passages.find(({ passage }) => tellsHolder(squash(passage.text), bare, title));
  if (told === undefined) return null;
  const { id, issue, lines } = told.document;
  const printed = (await store.readLines(issue, lines.first, lines.last)).filter(tells);
  const [first] = printed;
  return first === undefined
    ? null
    : {
        outcome: 'cited',
        kind: 'post',
        lead: [buildLine(`任免通知和名单里没有“${body}${title}”，《${told.document.title}》的正文写到：`)],
        evidence: [
          {
            issue,
            documentId: id,
            lines: [{ first: first.number, last: first.number }],
            names: [],
            beside: title,
            heading: [],
          },
        ],
        more: [],
        notes: [],
      };
}
