// What a question about posts, people or groups asks for: the forms that the facts can answer.

import type { DocumentNumber } from '../domain/document-number.ts';
import type { MemberKind } from './group-asks.ts';
import type { OfficeTitle } from './office-titles.ts';

/** A stretch of time that a question names; ISO dates, inclusive. */
export interface AskedTime {
  readonly from: string;
  readonly to: string;
  /** As the question has it: 2020年5月. */
  readonly label: string;
  /** Month and day without a year: `from` and `to` are then `--09-07`. */
  readonly lacksYear: boolean;
  /** A single day. */
  readonly isDay: boolean;
}

/** What a question asks of a title: 局长, any deputy, whoever leads. */
export interface WantedTitle {
  readonly kind: 'title' | 'chief' | 'deputy' | 'acting';
  /** For kind 'title'. */
  readonly title: OfficeTitle | null;
  /** The words for it: 头儿, 副局长. */
  readonly words: string;
}

export type PostAsk = 'holder' | 'first' | 'predecessor' | 'successor' | 'left' | 'everybody';
export type PersonAsk =
  | 'all'
  | 'now'
  | 'before'
  | 'after'
  | 'removed'
  | 'resigned'
  | 'reason'
  | 'predecessor'
  | 'successor'
  | 'groups'
  | 'private'
  | 'portfolio'
  | 'telephone';
export type ListFilter = 'appoint' | 'remove' | 'nominate' | 'confirmed' | 'probation' | 'retained';
export type GroupAsk =
  | 'all'
  | 'leader'
  | 'deputies'
  | 'members'
  | 'contacts'
  | 'office'
  | 'delegate'
  | 'parts'
  | 'role';

export interface PostIntent {
  readonly kind: 'post';
  /** Words for the body, places and all: 市发改委. */
  readonly body: string;
  readonly wanted: WantedTitle;
  readonly ask: PostAsk;
  /** 刘志军走了以后谁接的: whose successor or predecessor. */
  readonly person: string | null;
  readonly time: AskedTime | null;
  /** 新任的, 任命的, 去当了: somebody appointed within that time. */
  readonly isNew: boolean;
  /** Whether the words ask for somebody's age, family, telephone, conduct: for that alone, or besides who it is. */
  readonly privacy: 'none' | 'besides' | 'only';
  /** 管农业的副市长: what the deputy asked for is in charge of; null for none. */
  readonly portfolio: string | null;
  /** 男女 of 女副市长: what the words tell the post by and no list prints; null for none. */
  readonly untold: string | null;
  /** 执法队队长都是谁: all posts that the words fit. */
  readonly isPlural: boolean;
  /** 副局长张三丰是谁: a name beside the post that the gazette does not have; null for none. */
  readonly named: string | null;
  /** Further posts asked about in the same breath. */
  readonly others: readonly PostIntent[];
}

export interface PersonIntent {
  readonly kind: 'person';
  readonly name: string;
  /** Further people asked about in the same breath. */
  readonly others: readonly string[];
  readonly ask: PersonAsk;
  /** 是副市长吗: the post asked about; null for none. */
  readonly post: { readonly body: string; readonly wanted: WantedTitle } | null;
  /** 某市市长王大是谁: the post beside the name, which the question takes for granted; null for none. */
  readonly presumed: { readonly body: string; readonly wanted: WantedTitle } | null;
  readonly time: AskedTime | null;
  /** 哪天任的, 哪份文件: a notice answers, before any roster. */
  readonly asksWhen: boolean;
}

export interface ListIntent {
  readonly kind: 'list';
  readonly docNo: DocumentNumber | null;
  /** 28 of 任字28号, 2022年28号任免通知: a notice by its number alone; null for none. */
  readonly number: number | null;
  /** The year beside it; null where none is said. */
  readonly numberYear: string | null;
  /** `2022-05`. */
  readonly issue: string | null;
  readonly time: AskedTime | null;
  /** 常务会, 人大常委会, 党组会: part of the meeting's name; null for any. */
  readonly meeting: string | null;
  readonly filter: ListFilter | null;
  /** 最近一批: the newest day only. */
  readonly isNewest: boolean;
  /** 执法队队长: only such posts. */
  readonly post: { readonly body: string; readonly wanted: WantedTitle } | null;
  /** 公安局 of 公安局任免了谁: posts of that body only; null for all. */
  readonly body: string | null;
}

/** A notice or list by people that it names. */
export interface TogetherIntent {
  readonly kind: 'together';
  readonly people: readonly string[];
  readonly filter: ListFilter | null;
  /** A list of a group is meant rather than a notice. */
  readonly inGroup: boolean;
  /** Part of the name of the meeting that decided; null for any. */
  readonly meeting: string | null;
  /** The notice is meant whose title names the first of them: 王某某等三人. */
  readonly isTitled: boolean;
}

/** A group by where it is printed. */
export interface GroupPlace {
  readonly documentId: string;
  readonly firstLine: number;
  /** Two groups may begin on one line. */
  readonly name: string;
}

export interface GroupIntent {
  readonly kind: 'group';
  /** The question without what asks: to find the group by. */
  readonly content: string;
  readonly ask: GroupAsk;
  /** For ask 'role': 副总指挥, 领办领导 …; else empty. */
  readonly role: string;
  /** True where the head of the group's office is meant, or its members. */
  readonly ofOffice: boolean;
  /** Words in which a member's body may be named. */
  readonly delegate: string;
  /** Words before 在 and the group, in which it may be named instead; else empty. */
  readonly before: string;
  /** 哪几家通信公司: members of that kind of body only; null for all. */
  readonly memberKind: MemberKind | null;
  /** 有多少成员, 几个人. */
  readonly asksCount: boolean;
  /** 服务哪个县区 is asked too. */
  readonly asksService: boolean;
  readonly ordinal: number | null;
  /** 第二副组长: the place among those asked for, from 1; -1 for the last; null for all. */
  readonly rank: number | null;
  readonly docNo: DocumentNumber | null;
  readonly time: AskedTime | null;
  /** A word for a group stands in the question, or a role that only groups have. */
  readonly namesGroup: boolean;
  /** Where no group is named: the words fit people of rank only, so that no department's task is meant. */
  readonly isPersonal: boolean;
  /** Whether the words are searched for a part of the document: they may name one, it is told already, or one is meant and must be found. */
  readonly part: 'open' | 'told' | 'asked';
  /** The group itself, where something else than its name told which; null for none. */
  readonly at: GroupPlace | null;
}

export type OfficeIntent = PostIntent | PersonIntent | ListIntent | TogetherIntent | GroupIntent;
