// Several posts asked about in one question: what each answer says first, one after the other.

import type { PostIntent } from '../question/office-intent.ts';
import { buildPostAnswer } from './answer-post.ts';
import type { OfficeDraft } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';

/** Lines that each post has. */
const LINES = 8;

export function buildSeveralPosts(intent: PostIntent, facts: OfficeFacts): OfficeDraft {
  const [own, ...rest] = [{ ...intent, others: [] }, ...intent.others].map((one) =>
    buildPostAnswer(one, facts),
  );
  const drafts = own === undefined ? [] : [own, ...rest];
  const cited = drafts.flatMap((draft) => (draft.outcome === 'cited' ? [draft] : []));
  const lead = drafts.flatMap((draft) => draft.lead.slice(0, draft.outcome === 'cited' ? LINES : 1));
  const notes = [...new Set(drafts.flatMap((draft) => draft.notes))];
  const [first, ...others] = cited;
  if (first === undefined) return { outcome: 'not-found', lead, notes, nearest: [] };
  return {
    ...first,
    lead,
    evidence: [first.evidence[0], ...others.map(({ evidence }) => evidence[0])],
    more: cited.flatMap(({ evidence, more }) => [...evidence.slice(1), ...more]),
    notes,
  };
}
