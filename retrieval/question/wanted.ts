// What kind of answer a question wants, by its question words.

/** A name, a date, a sum, a number, a body, a telephone … */
export type Wanted =
  | 'who'
  | 'when'
  | 'duration'
  | 'amount'
  | 'count'
  | 'ratio'
  | 'body'
  | 'phone'
  | 'place'
  | 'grade'
  | 'conditions'
  | 'papers'
  | 'steps'
  | 'validity'
  | 'yes-no'
  | 'penalty'
  | 'fine'
  | 'clock'
  | 'number'
  | 'reason'
  | 'definition';

/** Kinds of answers that are wrong without their look: a sum without a sum, a telephone without digits. */
export const NEEDS_SHAPE: ReadonlySet<Wanted> = new Set(['amount', 'fine', 'phone', 'clock']);
/** Kinds that are answered by a number, mostly. */
export const NUMBERS: ReadonlySet<Wanted> = new Set(['count', 'ratio', 'duration', 'when', 'grade']);

interface WantedRule {
  readonly wanted: Wanted;
  readonly asked: RegExp;
}

/** A measure word behind 多少 or 几: no sum is meant. */
const MEASURED =
  '[十百千万亿]{0,2}多?(?:比例|比|百分|份额|时间|个|人|名|位|户|家|吨|斤|亩|公顷|平|米|公里|里|方|度|辆|台|架|头|只|所|座|处|间|套|项|条|款|件|次|遍|趟|张|份|本|部|批|期|年|月|天|日|小时|分钟|岁|倍|成|点|眼|棵|株|支|队|组|种|类|级|档|步|桶|瓶|公斤|千瓦|分)';

// In order: the first that fits decides, so the narrower ones stand first. All are linear: bounded gaps only.
const RULES: readonly WantedRule[] = [
  {
    wanted: 'phone',
    asked:
      /电话(?!报告|上报|通知|告知|汇报|会议|预约|回访)|手机(?!上|里|网络|信号|短信|银行|支付)|座机|号码是多少|联系方式|热线|打哪个|怎么联系|邮箱|传真/u,
  },
  {
    wanted: 'validity',
    asked:
      /有效期|管几年|还有效|还有没有效|是否(?:仍然?|还)有效|还管用|管不管用|还算数|算不算数|还作数|作不作数|还能用吗|还能(?:不能)?(?:照|按|用)(?!时)|什么时候(?:生效|施行|实施|失效|废止|作废)|(?:哪天|何时|几时|啥时候?)(?:起)?(?:生效|施行|实施|失效|执行)|废止|作废|失效/u,
  },
  {
    wanted: 'fine',
    asked: new RegExp(
      `罚(?:款|金)?(?:他|你|我|人)?(?:是|要|得|该|能|最多|最高)?(?:多少|几)(?!${MEASURED})|罚款(?:标准|金额|数额)`,
      'u',
    ),
  },
  { wanted: 'penalty', asked: /怎么罚|如何处罚|罚款|处罚|罚不罚|会怎么处理|有什么后果|追责/u },
  { wanted: 'number', asked: /文号|(?:多少|几)号文|多少号|哪号文/u },
  { wanted: 'clock', asked: /几点(?!建议|要求|意见|措施)|什么钟点|几时几分/u },
  {
    wanted: 'amount',
    asked: new RegExp(
      `多少钱|多少(?:万|亿|千|百)?(?:元|块)|几(?:分|毛|块|元)钱|(?<![备出配装立挂建放])几(?:毛|块|元)(?!地)|(?:多少|几)(?:十|百|千|万|亿){1,3}(?!${MEASURED})|(?:[补奖赔收交缴花领发投给掏付批拨]|奖励|补贴|补助|补偿|赔偿|资助)(?:了|到|他|你|我|我们)?(?:多少|几)(?!${MEASURED})|补贴标准|补助标准|奖励标准|收费标准|(?:标准|价格|金额|费用|租金|工资|待遇|津贴|补贴|投资)(?:是|有|为|要|到底)?(?:多少|几)|价格|金额|费用`,
      'u',
    ),
  },
  {
    wanted: 'duration',
    asked:
      /多久|多长时间|几天|多少天|几个月|几年|多少年|几日|几个工作日|多少个?工作日|期限|时限|几小时|多少小时|多少分钟|几分钟|几个?(?:钟头|钟|星期|礼拜|周|季度)/u,
  },
  {
    wanted: 'when',
    asked:
      /什么时候|啥时候?|何时|几时|哪天|哪一天|哪年|哪一年|几月|几号|哪个月|日期|截止|到哪年|时间是|什么时间|哪月/u,
  },
  {
    wanted: 'ratio',
    asked:
      /百分之几|比例|比率|覆盖率|达标率|增长率|多少百分|百分之多少|占多少|[\p{Script=Han}]{1,4}率(?:要|是|得|应|达|多|为|$)/u,
  },
  {
    wanted: 'who',
    asked: /(?:多少|几)(?:个|位|名)[^，。]{0,6}[，,]?(?:都|分别)?(?:是|有)?(?:谁|哪位|叫什么|叫啥)/u,
  },
  { wanted: 'grade', asked: /几级|什么级别|哪一级|哪级|哪个等级|什么等级|级别|几类|哪类|什么类别|几等/u },
  {
    wanted: 'count',
    asked:
      /多少(?!钱)|几(?:个|家|条|座|处|辆|人|名|户|所|台|吨|种|次|项|层|米|公里|亩|张|份|批|位|套|间|步|类|章|支|组|项|门|部|期|块)|数量|总数|有几|第几/u,
  },
  {
    wanted: 'body',
    asked:
      /哪个部门|哪个单位|什么部门|哪些部门|哪些单位|哪个局|哪家|谁管|归谁|谁负责|由谁|谁牵头|谁来|找谁|谁审批|谁批|谁点头|谁同意|谁拍板|谁出钱?|去哪[里儿]?办|到哪[里儿]?办|哪个机构|主管部门|牵头|哪个科|谁说了算|归哪|哪里管|谁监督|谁组织|谁发|向谁|跟谁|报给谁/u,
  },
  {
    wanted: 'who',
    asked: /是谁|谁是|谁当|叫什么|叫啥|哪位|什么人|哪些人|有谁|都有谁|哪几个人|名单|姓什么|谁/u,
  },
  {
    wanted: 'place',
    asked:
      /在哪|哪里|哪儿|什么地方|地址|地点|设在|哪个(?:地方|县|区|乡|镇|村|路|街)|哪些(?:地方|县|区|乡|镇|村|路|街)|什么位置/u,
  },
  {
    wanted: 'papers',
    asked:
      /什么材料|哪些材料|啥材料|带什么|准备什么|提交什么|什么手续|哪些手续|什么证|哪些证|交什么|要带|需要哪些东西/u,
  },
  {
    wanted: 'conditions',
    asked:
      /什么条件|哪些条件|啥条件|什么要求|哪些要求|符合什么|什么样的|哪些情况|什么情况|什么情形|资格|够不够|满足/u,
  },
  {
    wanted: 'steps',
    asked:
      /怎么办理|怎么申请|如何申请|如何办理|流程|程序|步骤|怎么弄|怎么报|咋办|咋申请|怎么做|咋弄|怎样|怎么走/u,
  },
  {
    wanted: 'definition',
    asked: /是什么意思|指什么|指的是|什么叫|什么是|啥是|啥叫|定义|包括什么|包括哪些|含义|是指/u,
  },
  { wanted: 'reason', asked: /为什么|为啥|原因|凭什么|依据什么|根据什么/u },
  {
    wanted: 'yes-no',
    asked:
      /能不能|可不可以|可以.{0,12}吗|能.{0,12}吗|是不是|有没有|要不要|用不用|允不允许|行不行|会不会|是否|得不得|让不让|准不准|吗[？?]?$/u,
  },
];

/** 这几块地, 那几个厂: some, no number is asked for. */
const SOME = /([这那])几/gu;

export function understandWanted(question: string): Wanted | null {
  const text = question.replace(SOME, '$1些');
  return RULES.find(({ asked }) => asked.test(text))?.wanted ?? null;
}
