// The whole story of a question on posts, people and groups: understand, look up, quote; null leaves it to the passages.

import type { Answer, Excerpt, Question } from '../domain/answer.ts';
import type { GazetteStore } from '../ports.ts';
import { cleanQuestion } from '../question/clean-question.ts';
import { answerContact } from './answer-contact.ts';
import { answerContacts, answerNoRole } from './answer-group-contacts.ts';
import { buildGroupAnswer } from './answer-group.ts';
import { buildListAnswer } from './answer-list.ts';
import { answerParts } from './answer-group-parts.ts';
import { answerPartUnlisted } from './answer-part-unlisted.ts';
import { buildTogetherAnswer } from './answer-together.ts';
import { buildLikeGroups } from './answer-unclear-group.ts';
import { buildPersonAnswer } from './answer-person.ts';
import { answerTelephone } from './answer-telephone.ts';
import { buildSeveralPosts } from './answer-several-posts.ts';
import { buildPostAnswer } from './answer-post.ts';
import { buildFactExcerpt } from './build-fact-excerpt.ts';
import {
  askWhichIsCalled,
  asksOnlyWho,
  fillName,
  findCalledByTitle,
  refuseUncalled,
} from './called-by-title.ts';
import { listPeople, type EvidenceRef, type OfficeDraft } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { buildOfficeFacts } from './office-facts.ts';
import { refuseContact } from './refuse-contact.ts';
import { understandInTalk } from './understand-in-talk.ts';
import { answerToldPost } from './told-in-text.ts';
import { refuseDescribed } from './settle-body.ts';
import { readMeeting, readPlace } from './read-place.ts';
import { isOtherPart, settlePart } from './find-part.ts';
import { findForeignPlaces } from '../question/foreign-places.ts';
import { asksForMeeting } from '../question/follow-up-words.ts';
import type { GroupIntent, OfficeIntent } from '../question/office-intent.ts';
import { NO_ALIASES, parseAliasTable, parseCorrections } from './read-aliases.ts';

/** Reads all facts once; an index without them gives facts that answer nothing. */
export async function openOfficeFacts(store: GazetteStore): Promise<OfficeFacts> {
  const [documents, actions, seats, offices, contacts, aliases, corrections, lexicon] = await Promise.all([
    store.readDocuments(),
    store.readActions(),
    store.readSeats(),
    store.readOffices(),
    store.readContacts(),
    store.readTable('aliases'),
    store.readTable('ocr-corrections'),
    store.readLexicon(),
  ]);
  return buildOfficeFacts({
    summary: store.summary,
    documents,
    actions,
    seats,
    offices,
    contacts,
    aliases: aliases === null ? NO_ALIASES : parseAliasTable(aliases),
    corrections: corrections === null ? new Map<string, string>() : parseCorrections(corrections),
    lexicon,
  });
}

export function buildOfficeDraft(intent: OfficeIntent, facts: OfficeFacts): OfficeDraft | null {
  switch (intent.kind) {
    case 'post':
      return intent.others.length > 0 ? buildSeveralPosts(intent, facts) : buildPostAnswer(intent, facts);
    case 'person':
      return buildPersonAnswer(intent, facts);
    case 'list':
      return buildListAnswer(intent, facts);
    case 'together':
      return buildTogetherAnswer(intent, facts);
    case 'group':
      return buildGroupAnswer(intent, facts);
    default:
      return intent satisfies never;
  }
}

async function readExcerpt(
  evidence: EvidenceRef,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<Excerpt | null> {
  const document = facts.documents.get(evidence.documentId);
  const firsts = evidence.lines.map(({ first }) => first);
  const lasts = evidence.lines.map(({ last }) => last);
  if (document === undefined || firsts.length === 0) return null;
  return buildFactExcerpt(
    evidence,
    document,
    await store.readLines(evidence.issue, Math.min(...firsts), Math.max(...lasts)),
  );
}

async function readAnswer(
  draft: OfficeDraft,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<Answer | null> {
  if (draft.outcome === 'not-found') return { ...draft, kind: 'none', excerpts: [] };
  if (draft.outcome === 'ambiguous') return { ...draft, kind: 'ambiguous', excerpts: [] };
  const placed = await readPlace(draft, facts, store);
  if (placed === null) return null;
  const excerpts = await Promise.all(
    placed.evidence.map(async (evidence) => await readExcerpt(evidence, facts, store)),
  );
  const more = await Promise.all(
    placed.more.slice(0, 10).map(async (evidence) => await readExcerpt(evidence, facts, store)),
  );
  const [first, ...rest] = excerpts.filter((excerpt) => excerpt !== null);
  // A fact whose lines cannot be quoted is no answer.
  if (first === undefined || excerpts[0] === null) return null;
  const { outcome, kind, lead, notes } = placed;
  const entries = listPeople(placed);
  return {
    outcome,
    kind,
    lead,
    excerpts: [first, ...rest],
    notes,
    more: more.filter((excerpt) => excerpt !== null),
    ...(entries.length > 1 ? { entries } : {}),
  };
}

/** Another city's group is not ours to tell, however like its name is to one of ours; a body named after a city may sit in ours. */
function isElsewhere(text: string, { place, groups }: OfficeFacts): boolean {
  return findForeignPlaces(text, place).some(
    (foreign) =>
      text.includes(`${foreign}市`) ||
      !groups.some(
        ({ name, seats }) =>
          name.includes(foreign) || seats.some(({ position }) => position?.includes(foreign) === true),
      ),
  );
}

/** `text` is the question's own words. Null as below. */
export async function answerGroupIntent(
  intent: GroupIntent,
  text: string,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<Answer | null> {
  if (isElsewhere(text, facts)) return null;
  const choices = buildLikeGroups(intent, facts);
  if (choices !== null) return await readAnswer(choices, facts, store);
  if (intent.ask === 'parts') {
    const parts = await answerParts(intent, facts, store);
    return parts === null ? null : await readAnswer(parts, facts, store);
  }
  const unlisted = await answerPartUnlisted(intent, text, facts, store);
  if (unlisted !== null) return await readAnswer(unlisted, facts, store);
  const settled = await settlePart(intent, text, facts, store);
  if (settled === intent && isOtherPart(intent, text, facts)) return null;
  const draft =
    (await answerContacts(settled, text, facts, store)) ??
    buildGroupAnswer(settled, facts) ??
    (await answerNoRole(settled, facts, store));
  return draft === null ? null : await readAnswer(draft, facts, store);
}

/** Null: no question about posts, people or groups, or one that the passages answer better. */
export async function answerOfficeQuestion(
  question: Question,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<Answer | null> {
  const said = cleanQuestion(question.text);
  const telephone = await answerTelephone(said, facts, store);
  if (telephone !== null) return await readAnswer(telephone, facts, store);
  const contact = answerContact(said, question.history.map(cleanQuestion), facts);
  if (contact !== null && question.within === undefined) return await readAnswer(contact, facts, store);
  const unprinted = contact === null ? await refuseContact(said, facts, store) : null;
  if (unprinted !== null) return await readAnswer(unprinted, facts, store);
  const called = findCalledByTitle(said, facts);
  const uncalled = called === null ? refuseUncalled(said, facts) : null;
  if (uncalled !== null) return await readAnswer(uncalled, facts, store);
  const text = fillName(said, called);
  const intent = understandInTalk(
    {
      text,
      history: question.history
        .map(cleanQuestion)
        .map((turn) => fillName(turn, findCalledByTitle(turn, facts))),
      asks: question.asks ?? null,
      within: question.within ?? null,
    },
    facts,
  );
  if (intent?.kind === 'group') return await answerGroupIntent(intent, text, facts, store);
  const draft = intent === null ? null : buildOfficeDraft(intent, facts);
  const isUnclear =
    draft?.outcome === 'not-found' || (called !== null && draft === null && asksOnlyWho(text, called));
  if (isUnclear && called !== null && called.meant.length > 1)
    return await readAnswer(askWhichIsCalled(called, facts), facts, store);
  if (draft?.outcome === 'not-found' && intent?.kind === 'post' && intent.privacy !== 'only') {
    const told = (await answerToldPost(intent, facts, store)) ?? refuseDescribed(intent, text);
    if (told !== null) return await readAnswer(told, facts, store);
  }
  if (draft?.outcome === 'cited' && asksForMeeting(text))
    return await readAnswer(await readMeeting(draft, facts, store), facts, store);
  return draft === null ? null : await readAnswer(draft, facts, store);
}
