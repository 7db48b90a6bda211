// Whether something still stands: 某大会还是重点品牌吗, 某酒店投运这句删了没有. What is asked about stands before the words that ask.

import { dropLeadIn } from './office-lead-in.ts';

const STILL =
  /^(.{2,40}?)(?:这(?:一?句话?|[几两]个字|个词|个说法|条))?(?:现在|目前|如今|眼下)?(?:是不是|是否)?(?:(?:还|仍然?)(?:是|在|算|作|要|归|提|列|属|叫|有|能|保留|写)|(?:被|给)?删)/u;
const ASKED = /[吗么不没][有？?。]{0,2}$|还(?:是不是|在不在|算不算|有没有)|[？?]$/u;

/** The words of which it is asked whether they still stand; null for another question. `question` is cleaned. */
export function findStillAsked(question: string): string | null {
  if (!ASKED.test(question)) return null;
  const subject = STILL.exec(dropLeadIn(question))?.[1]?.replace(/[“”"'‘’「」《》]/gu, '') ?? '';
  return subject.length < 2 ? null : subject;
}
