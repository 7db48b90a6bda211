// What answering needs at hand: the doors to the index and the facts loaded from it.

import type { OfficeFacts } from './facts/office-facts.ts';
import type { PassageTools } from './passages/find-passages.ts';

export interface AnswerTools extends PassageTools {
  readonly facts: OfficeFacts;
}
