// Whether a question asks if a text, a list or an annex is printed at all: 规划全文公报上登了没有, 名单登出来了吗.

const PART = '(?:全文|正文|原文|名单|附件|附表|清单|汇总表|内容)';
const PRINTED =
  '(?:(?:有没有|是否|是不是)(?:刊登|登|印|公布)(?:出来)?|(?:刊登|登|印|公布)(?:出来)?了?(?:没有?|吗|么)|登没登)';
const ASKED = new RegExp(`${PART}(?:[在是]?公报[上里中]?)?(?:都)?${PRINTED}`, 'u');
const WHERE = /[，,]?(?:去|到|在)哪[里儿]?(?:能|可以)?(?:看|查|找)(?:到|得到)?/u;

/** The question without what asks so: what describes the document; null for another question. */
export function findAskedPrinted(question: string): string | null {
  return ASKED.test(question) ? question.replace(ASKED, ' ').replace(WHERE, ' ').trim() : null;
}
