// What kind of answer a question wants, by its question words; and what such an answer looks like in a sentence.

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
  | 'reason'
  | 'definition';

interface WantedRule {
  readonly wanted: Wanted;
  readonly asked: RegExp;
}

// In order: the first that fits decides, so the narrower ones stand first. All are linear: bounded gaps only.
const RULES: readonly WantedRule[] = [
  { wanted: 'phone', asked: /电话|手机号|号码是多少|联系方式|热线|打哪个|怎么联系|邮箱|传真/u },
  {
    wanted: 'validity',
    asked:
      /有效期|管几年|还有效|还管用|还算数|算不算数|还作数|还能用吗|什么时候(?:生效|施行|实施|失效|废止|作废)|(?:哪天|何时|几时|啥时候?)(?:起)?(?:生效|施行|实施|失效|执行)|废止|作废|失效/u,
  },
  { wanted: 'penalty', asked: /罚多少|怎么罚|如何处罚|罚款|处罚|罚不罚|会怎么处理|有什么后果|追责/u },
  {
    wanted: 'amount',
    asked:
      /多少钱|几块钱|多少元|多少万|多少亿|几万|几百|几千|补多少|给多少|奖多少|奖励多少|收多少|交多少|花多少|领多少|发多少|投多少|补贴标准|补助标准|标准是多少|收费标准|价格|金额|费用|能拿多少|投资/u,
  },
  {
    wanted: 'duration',
    asked:
      /多久|多长时间|几天|多少天|几个月|几年|多少年|几日|几个工作日|多少个?工作日|期限|时限|几小时|多少小时|多少分钟|几分钟/u,
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
  { wanted: 'grade', asked: /几级|什么级别|哪一级|哪级|哪个等级|什么等级|级别|几类|哪类|什么类别|几等/u },
  {
    wanted: 'count',
    asked:
      /多少(?!钱)|几(?:个|家|条|座|处|辆|人|名|户|所|台|吨|种|次|项|层|米|公里|亩|张|份|批|位|套|间|步|类|章|支|组|项|门|部|期|块)|数量|总数|有几|第几/u,
  },
  {
    wanted: 'body',
    asked:
      /哪个部门|哪个单位|什么部门|哪些部门|哪些单位|哪个局|哪家|谁管|归谁|谁负责|由谁|谁牵头|谁来|找谁|谁审批|谁批|去哪[里儿]?办|到哪[里儿]?办|哪个机构|主管部门|牵头|哪个科|谁说了算|归哪|哪里管|谁监督|谁组织|谁发|向谁|跟谁|报给谁/u,
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

export function understandWanted(question: string): Wanted | null {
  return RULES.find(({ asked }) => asked.test(question))?.wanted ?? null;
}

const NUMBER = '[0-9０-９一二三四五六七八九十百千两]';
/** Units of things that are counted or measured, as documents print them. */
const UNIT =
  '(?:[个家条座处辆人名户所台吨种次项层米亩张份批位套间支组部期块例头只株度倍档孔眼口]|平方|立方|公里|公顷|千瓦|毫克|微克|千克|公斤|厘米|毫米|万元|亿元|亩|级|[%％‰])';
const SHAPES: Partial<Record<Wanted, RegExp>> = {
  phone: /\d{3,4}[-—－]\d{7,8}|\d{7,11}|(?<!\d)(?:1[12]\d{1,3}|9\d{4})(?!\d)|[\w.]{2,40}@[\w.]{2,40}/u,
  validity: /有效期|起施行|起实施|施行之日|同时废止|予以废止|停止执行|起执行/u,
  penalty: /罚款|处罚|责令|吊销|没收|警告|追究|约谈|通报批评|惩戒|处置|无偿收回|取消/u,
  amount: new RegExp(`${NUMBER}[ ]?(?:多|余)?[ ]?(?:万|亿|千|百)?[ ]?元|免收|免费|[%％]`, 'u'),
  duration: new RegExp(`${NUMBER}[ ]?(?:个)?[ ]?(?:工作日|小时|分钟|天|日|周|个月|月|年)`, 'u'),
  when: new RegExp(`${NUMBER}{1,4}[ ]?(?:年|月|日|号|时)|年底|月底|季度|之日起`, 'u'),
  ratio: new RegExp(`${NUMBER}(?:\\.\\d{1,3})?[ ]?[%％‰]|百分之`, 'u'),
  grade: /[ⅠⅡⅢⅣIV一二三四特](?:级|类|等)|(?:重大|特大|较大|一般)/u,
  count: new RegExp(`${NUMBER}(?:\\.\\d{1,3})?[ ]?(?:余|多)?[ ]?(?:万|亿|千)?[ ]?${UNIT}`, 'u'),
  body: /(?:局|委|办|办公室|部门|中心|政府|公司|单位|机构|指挥部|领导小组|支队|大队)/u,
  who: /(?:长|主任|书记|经理|主席|同志|组长|指挥|队长|员)/u,
  place: /(?:县|区|镇|乡|村|路|街|楼|室|园|站|场)/u,
  papers: /材料|证明|申请表|复印件|身份证|证件|登记表|凭证|书面/u,
  conditions: /条件|应当|符合|具备|满足|以上|以下|下列/u,
  steps: /申请|受理|审核|审批|公示|提交|报送|办理|程序/u,
  definition: /是指|指的是|包括|本(?:办法|预案|规定|方案|细则)所称|以下简称|即/u,
  reason: /为了|为深入|为进一步|因为|由于|根据|按照|依据/u,
  'yes-no': /不得|可以|应当|禁止|严禁|不予|允许|必须|可|不能|无需|免/u,
};

/** Whether a sentence has the look of the wanted answer. */
export function hasWantedShape(sentence: string, wanted: Wanted | null): boolean {
  if (wanted === null) return false;
  return SHAPES[wanted]?.test(sentence) ?? false;
}
