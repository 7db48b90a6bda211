// What notices and rosters say about posts, in one form: this person, this post, from, until or on this day.

import type { PersonnelAction, RosterSeat } from '../domain/personnel.ts';
import { parsePosts } from '../question/office-post.ts';
import type { OfficeTitle } from '../question/office-titles.ts';
import { formatTitle, impliedSuffix, isGovernmentHead } from '../question/office-titles.ts';
import type { BodyAliases, BodyName } from './body-names.ts';
import { isGovernment, parseBodyName } from './body-names.ts';

/** A post by place, body and title, however it was printed. */
export interface Post {
  readonly key: string;
  readonly body: BodyName;
  readonly title: OfficeTitle;
  /** The most formal words that the gazette has for it. */
  printed: string;
}

export type ClaimKind = 'appoint' | 'remove' | 'nominate' | 'seen';

/** One statement of the gazette about a person and a post. */
export interface PostClaim {
  readonly kind: ClaimKind;
  readonly person: string;
  readonly post: Post;
  /** ISO date of the document; null where none is printed. */
  readonly date: string | null;
  readonly documentId: string;
  /** The notice's action or the roster's seat that says so. */
  readonly source: PersonnelAction | RosterSeat;
}

export function isAction(source: PersonnelAction | RosterSeat): source is PersonnelAction {
  return 'kind' in source;
}

/** 市长 and 秘书长 stand for the government of their place. */
function settleBody(body: BodyName, title: OfficeTitle): BodyName {
  if (isGovernmentHead(title.head) && isGovernment(body.full))
    return { ...body, scope: body.scope ?? '', bare: '', full: '' };
  // 商务局长: the body lacks the word that the title opens with.
  const suffix = impliedSuffix(title.head);
  if (
    !title.isDeputy &&
    title.modifier === '' &&
    title.party === '' &&
    body.bare !== '' &&
    suffix.length === 1 &&
    !/[局院部委会队处科所站馆社台厅]$/u.test(body.bare)
  ) {
    return { scope: body.scope, bare: body.bare + suffix, full: body.full + suffix };
  }
  return body;
}

export function buildPostKey(body: BodyName, title: OfficeTitle): string {
  return `${body.scope ?? ''}|${body.full}|${formatTitle(title)}`;
}

/** Reads printed positions; the same words are read once. */
export class PostReader {
  readonly posts = new Map<string, Post>();
  readonly #read = new Map<string, readonly Post[]>();
  readonly #place: string;
  readonly #aliases: BodyAliases;
  readonly #corrections: ReadonlyMap<string, string>;

  constructor(place: string, aliases: BodyAliases, corrections: ReadonlyMap<string, string> = new Map()) {
    this.#place = place;
    this.#corrections = corrections;
    this.#aliases = aliases;
  }

  #correct(printed: string): string {
    let text = printed;
    for (const [wrong, right] of this.#corrections)
      if (text.includes(wrong)) text = text.replaceAll(wrong, right);
    return text;
  }

  parse(printed: string): readonly Post[] {
    const known = this.#read.get(printed);
    if (known !== undefined) return known;
    const posts = parsePosts(this.#correct(printed)).map(({ body: words, title, isBracketed }) => {
      const parsed = settleBody(parseBodyName(words, this.#place, this.#aliases), title);
      const body = parsed.scope === null ? { ...parsed, scope: '' } : parsed;
      const key = buildPostKey(body, title);
      const own = `${words}${formatTitle(title)}`;
      const post = this.posts.get(key) ?? { key, body, title, printed: own };
      if (!isBracketed && own.length > post.printed.length && own.length <= 30) post.printed = own;
      this.posts.set(key, post);
      return post;
    });
    this.#read.set(printed, posts);
    return posts;
  }
}

/** Day of the meeting that decided; null for a list, or where none is printed. */
export function decidedOn({ source }: PostClaim): string | null {
  return isAction(source) ? (source.decided?.date ?? null) : null;
}

export function buildActionClaims(action: PersonnelAction, reader: PostReader): PostClaim[] {
  const { kind, person, date, documentId } = action;
  return reader.parse(action.post).map((post) => ({ kind, person, post, date, documentId, source: action }));
}

export function buildSeatClaims(seat: RosterSeat, reader: PostReader): PostClaim[] {
  if (seat.position === null) return [];
  const { person, date, documentId } = seat;
  return reader
    .parse(seat.position)
    .map((post) => ({ kind: 'seen', person, post, date, documentId, source: seat }));
}
