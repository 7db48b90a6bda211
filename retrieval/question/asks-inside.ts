// Whether a question asks for something that stands inside a named document: its targets, figures, tasks; not who issued it, or when.

const CALLED = '(?:规划|计划|方案|办法|规定|细则|意见|预案|措施|条例)';
const NAMED = new RegExp(
  `^(?<described>[^。？?；;]{1,60}?${CALLED})(?:[（(][^（）()]{1,12}[）)])?[》”"]?(?<rest>.{2,})$`,
  'u',
);
/** What a text holds and a letter that covers it does not. */
const INSIDE =
  /目标|指标|任务|重点|要求|项目|工程|标准|举措|布局|提出|多少|[几哪](?:个|类|级|项|些|大)|比例|总额|总量|数量|规模|产量|增[长速加]|下降|达到|提高到/u;
/** What the letter itself says, or asks for the document. */
const OF_LETTER =
  /谁|哪(?:个|家|些)?(?:部门|单位|机关|文|号|份|里)|几号|文号|什么(?:文|号|时候|时间)|何时|哪[天年月期]|几[月页时]|日期|印发|下发|发布|公布|出台|批准|批的|同意|审议|通过|刊登|登[了在出]|网络版|正文|全文|有没有|有吗|废止|有效|施行|实施(?:时间|日期|了)|发[给往]|哪几期/u;

/** What describes the document, in a cleaned question that asks for something inside it; null for another. */
export function findAskedInside(question: string): string | null {
  const { described = '', rest = '' } = NAMED.exec(question)?.groups ?? {};
  return described !== '' && INSIDE.test(rest) && !OF_LETTER.test(rest) ? described : null;
}
