// What the wanted answer looks like in a sentence: a sum, a name, a date, a number of the measure that was asked for.

import { understandWanted, type Wanted } from './wanted.ts';

const NUMBER = '[0-9０-９一二三四五六七八九十百千两]';
/** Units of things that are counted or measured, as documents print them. */
const UNIT =
  '(?:[个家条座处辆人名户所台吨种次项层米亩张份批位套间支组部期块例头只株度倍档孔眼口]|平方|立方|公里|公顷|千瓦|毫克|微克|千克|公斤|厘米|毫米|万元|亿元|亩|级|[%％‰]|m(?![a-z]))';
/** A number as printed before its unit: 1,100 · 3～5 · 二十余 · 0.5万. */
const MEASURED_NUMBER =
  '[0-9０-９一二三四五六七八九十百千万亿两半.．,～~—–-]{1,12}[ ]?[余多]?[ ]?[万亿千百]?[ ]?';

/** A number alone in the cell of a table: its measure stands at the head of the column. */
const CELL = '[\\t|][ ]?\\d';

// A reason has no look of its own.
const SHAPES: Readonly<Record<Exclude<Wanted, 'reason'>, RegExp>> = {
  phone:
    /\d{3,4}[-—－]\d{7,8}|\d{7,11}|(?<![\d.．满减第达])(?:1[12]\d{1,3}|9\d{4})(?![\d.．]|[ ]?[万亿千百]?(?:[元个人名户家台座亩天日年月吨米次种项条%％]|公[里斤顷]|小时|分))|[\w.]{2,40}@[\w.]{2,40}/u,
  validity: /有效期|起施行|起实施|施行之日|同时废止|予以废止|停止执行|起执行/u,
  fine: new RegExp(`罚[^。；]{0,40}${MEASURED_NUMBER}元|${MEASURED_NUMBER}元[^。；]{0,20}罚`, 'u'),
  penalty: /罚款|处罚|责令|吊销|没收|警告|追究|约谈|通报批评|惩戒|处置|无偿收回|取消/u,
  number: /[〔[（(]\d{4}[〕\]）)]/u,
  clock: /\d{1,2}[ ]?(?:[:：]\d{2}|时|点)|[一二三四五六七八九十]{1,2}(?:时|点)(?!间|候|期|段|建)/u,
  amount: new RegExp(`${MEASURED_NUMBER}元|免收|免费`, 'u'),
  duration: new RegExp(
    `${NUMBER}[ ]?(?:个)?[ ]?(?:工作日|小时|分钟|天|日|周|个月|月|年)|每(?:天|日|周|月|季度|半年|年)`,
    'u',
  ),
  when: new RegExp(`${NUMBER}{1,4}[ ]?(?:年|月|日|号|时)|年底|月底|季度|之日起`, 'u'),
  ratio: new RegExp(`${NUMBER}(?:\\.\\d{1,3})?[ ]?[%％‰]|百分之|\\d[ ]?[:：][ ]?\\d|${NUMBER}成|百分点`, 'u'),
  grade: /[ⅠⅡⅢⅣIV一二三四特](?:级|类|等)|(?:重大|特大|较大|一般)/u,
  count: new RegExp(`${NUMBER}(?:\\.\\d{1,3})?[ ]?(?:余|多)?[ ]?(?:万|亿|千)?[ ]?${UNIT}|${CELL}`, 'u'),
  body: /(?:局|委|办|机关|办公室|部门|中心|政府|公司|单位|机构|指挥部|领导小组|支队|大队)/u,
  who: /(?:长|主任|书记|经理|主席|同志|指挥|教授|院士|专家|联系人|员|部门|机关|政府|公司|单位)/u,
  place: /(?:县|区|镇|乡|村|路|街|楼|室|园|站|场)/u,
  papers: /材料|证明|申请表|复印件|身份证|证件|登记表|凭证|书面/u,
  conditions: /条件|应当|符合|具备|满足|以上|以下|下列/u,
  steps: /申请|受理|审核|审批|公示|提交|报送|办理|程序/u,
  definition: /是指|指的是|包括|本(?:办法|预案|规定|方案|细则)所称|以下简称|即/u,
  'yes-no': /不得|可以|应当|禁止|严禁|不予|允许|必须|可|不能|无需|免/u,
};

/** Measure words that people say → how documents print what is measured, right behind the number. */
const MEASURES: readonly (readonly [said: RegExp, printed: string])[] = [
  [/^(?:个?人|名|位|口人|例)/u, '(?:人|名|位|例|户)'],
  [/^(?:个)?(?:小时|钟头|钟)/u, '(?:小时|分钟|日|天)'],
  [/^(?:周)?岁/u, '(?:周岁|岁)'],
  [/^(?:吨|斤|公斤|千克|克)/u, '(?:吨|公斤|千克|毫克|克|斤)'],
  [/^(?:亩|公顷|平方|平米|平)/u, '(?:亩|公顷|平方|㎡|m2|m²|平米)'],
  [/^(?:公里|里地|米|厘米|毫米)/u, '(?:公里|千米|米|厘米|毫米|km|m|cm|mm)'],
  [/^(?:立方|方水|方)/u, '(?:立方|m3|m³)'],
  [/^(?:度|千瓦)/u, '(?:度|千瓦|℃|摄氏)'],
  [/^(?:辆|台|架)/u, '(?:辆|台|架|套)'],
  [/^(?:棵|株)/u, '(?:棵|株|万株)'],
  [/^倍/u, '倍'],
  [/^(?:头|只|羽)/u, '(?:头|只|羽)'],
  [/^(?:次|遍|回|趟)/u, '(?:次|遍|回|趟)'],
  [/^分(?!钟)/u, '分'],
];
const HOW_MANY = /(?:多少|几)(?:百|千|万|亿)?(.{0,4})/gu;

/** The number that is asked for with its measure; null where no telling measure is named. */
function findMeasure(question: string): RegExp | null {
  for (const [, said = ''] of question.matchAll(HOW_MANY)) {
    const printed = MEASURES.find(([pattern]) => pattern.test(said.trim()))?.[1];
    if (printed !== undefined) return new RegExp(`${MEASURED_NUMBER}${printed}|${CELL}`, 'u');
  }
  return null;
}

/** How a sentence looks that answers; null for a question of no kind. */
export function findAnswerShape(question: string): RegExp | null {
  const wanted = understandWanted(question);
  if (wanted === null || wanted === 'reason') return null;
  return (wanted === 'count' ? findMeasure(question) : null) ?? SHAPES[wanted];
}
