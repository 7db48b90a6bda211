// A store with the documents of given facts and one passage of text.

import type { Passage } from '../../../retrieval/domain/gazette.ts';
import type { OfficeFacts } from '../../../retrieval/facts/office-facts.ts';
import { MemoryGazetteStore } from '../../fakes/memory-gazette-store.ts';

/** The first document of the facts, with such a text. */
export function storeOf(facts: OfficeFacts, ...texts: string[]): MemoryGazetteStore {
  const [document] = facts.documents.values();
  if (document === undefined) throw new Error('no document');
  const lines = texts.map((text, index) => ({ number: index + 1, text }));
  const passage: Passage = {
    id: 'p-1',
    issue: document.issue,
    documentId: document.id,
    ord: 1,
    headingPath: [],
    kind: 'text',
    pieces: [],
    text: texts.join('\n'),
    searchOnly: '',
    lines: [{ first: 1, last: texts.length }],
  };
  return new MemoryGazetteStore({
    summary: facts.summary,
    passages: [{ row: 1, passage, document, tokens: new Uint16Array(), vector: new Float32Array() }],
    documents: [...facts.documents.values()],
    lines: new Map(facts.summary.issues.map(({ id }) => [id, lines])),
    tocs: new Map(),
    actions: [],
    seats: [],
    offices: [],
    contacts: [],
    lexicon: [],
    tables: new Map(),
    words: [],
  });
}
