// Whether a question asks for a document's own particulars rather than for what it says.

export type Metadata = 'date' | 'issuer' | 'number' | 'place' | 'title';

const RULES: readonly { readonly wanted: Metadata; readonly asked: RegExp }[] = [
  {
    wanted: 'number',
    asked:
      /文号|发文字号|第?几号文|什么文号|几号文件|多少号文|哪个文号|号是多少|(?:是|的|通知)?(?<![从自由到至])(?:多少|几|什么)号(?=$|[，、？?。])/u,
  },
  { wanted: 'place', asked: /第几页|哪一页|几页|页码|哪一?期|第几期|登在|刊在|刊登|登载|哪本公报/u },
  {
    wanted: 'date',
    asked:
      /(?:哪天|哪一天|什么时候|啥时候?|何时|几时|几号|几月几[号日]|哪年|哪一年|哪个月)(?:印发|下发|发布|发出|发的|发文|出台|公布|签发|成文|印的|落款|下的)|(?:印发|发布|发文|成文|落款|签发|下发|出台|公布)(?:的)?(?:日期|时间|是哪天|是什么时候|是几号)|(?:印发|发布|下发|出台|公布|落款)(?:于|在|是)?(?:哪天|什么时候|啥时候|何时|几号|几月)|是(?:哪天|哪一天|几月几号|什么时候)的$/u,
  },
  {
    wanted: 'issuer',
    asked:
      /(?:谁|哪个部门|哪个单位|哪个机关|哪家|什么部门|什么单位)(?:印发|下发|发布|发的|发文|出台|公布|制定|签发|印的)|发文(?:机关|单位)|(?:印发|发布)(?:机关|单位|部门)/u,
  },
  { wanted: 'title', asked: /标题|全称是什么|叫什么名|题目|什么名字/u },
];

export function understandMetadata(question: string): Metadata | null {
  return RULES.find(({ asked }) => asked.test(question))?.wanted ?? null;
}

/** The question without the words that ask for particulars: what describes the document. */
export function stripMetadata(question: string): string {
  return RULES.reduce((rest, { asked }) => rest.replace(asked, ' '), question).trim();
}
