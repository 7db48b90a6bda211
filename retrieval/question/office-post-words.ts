// The post that a question names: 谁去当了市行政审批局副局长 → body 市行政审批局, title 副局长.

import type { WantedTitle } from './office-intent.ts';
import { completePlace } from './office-post.ts';
import { joinOwner } from './post-owner.ts';
import { findTitles, impliedSuffix, isGovernmentHead } from './office-titles.ts';

export interface AskedPost {
  readonly body: string;
  readonly wanted: WantedTitle;
  /** Where the title ends in the question. */
  readonly end: number;
}

/** What stands before a body in a question and is not part of it; the body begins after the last one. */
const BOUNDARY =
  /(?:从|自)?(?:19|20)\d{2}\s*年?(?:\d{1,2}月)?\s*(?:到|至|[-—~－])\s*(?:(?:19|20)\d{2}\s*年?(?:\d{1,2}月)?|现在|今)(?:[年底间]|期间)?|(?:最近|近|这|前)[几两三四五]年(?:以?来|里|间)?的?|以来的?|(?:都有谁|有谁|谁|哪[一几]?[位个些]人?|什么人|啥人|何人|那个人)(?:来|去|在|又|正|都|曾经?|先后|最后|新|刚|才|还|能|会|将|已经?|后来|现在|当时|之前|以前)*(?:担任|出任|兼任|接任|当选|当|任|做|干|是|顶|接)上?(?:了|过|着|的)?|(?:担任|出任|兼任|接任|升任|调任|改任|转任|任命|提名|免去|免掉|任|当上|当|做上?|干上?)(?:了|过|着)|(?:首|第[一1]|头一?|最早的?一)任的?|(?:前后|先后|一共|总共|共|近)?(?:有|换了?|来了?|前)?[几两三四五多]任|\d{2,4}\s*年(?:的|里|初|底|末|间)?|[〇零一二三四五六七八九十]{2,4}年|(?:\d{1,2}|[一二三四五六七八九十]{1,3})月份?(?:底|初|末|[上中下]旬)?(?:的|起|以来|以后|之后|前后)?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号](?:起|以后|之后|前后|当天)?|[春夏秋冬][天季]?(?=.{2})(?<=年.{1,2})|(?:会上|会议上?)?(?:定下来?|决定|研究|通过|敲定)的|会上定的|(?:国庆|春节|元旦|五一|中秋|端午|清明)节?(?:前后|以?后|之后|以?前|之前|期间)(?:的)?|[上下]半年|年初|年底|年末|年中(?![心学医])|当时的?|那时候?的?|那阵子?的?|那会儿?的?|那段(?:时间|日子)的?|的时候|时候|现在的?|目前的?|如今的?|现任的?|新任命?的?|新来的?|新上来的|(?:新|调|换|派)?来了[一两几]?[个位名](?:新的?)?|新上任的?|新的|任命的?|任命了|任的是?|任了|去当了?|当上了?|当了|担任|出任|兼任|通过的?|谁是|是谁|谁当|谁任|谁|[是，,。？?！!；;：:（）()“”"《》\s]|请问|问一下|想知道|知道|查一下|查查|请查|告诉我|第.{1,3}期|公报(?:里|上|中)?(?:的|说的?|登的?)?|以后|之后|后来的?|免去的?|免了|免掉|被免[职去掉]?[的了]?|免职的|不要|不是|上任的?|就任的?|履新的?|到任的?|提拔的?|提名的?|转正的?|调来的?|接手的?|接管的?|决定的?|公布的?|文件(?:里|上)的?|通知(?:里|上)的?|名单(?:里|上)的?|历任|历届|前任|上一任|原来的?|原先的?|早先的?|先前的?|从前的?|以前的?|之前的?|换成了?|换[了过]的?|接任|接替|升任|调任|调到|咱们?的?|我们的?|我市的?|[那这]一?[个位名]|那|一下|有没有|哪[几两三四五六七八九十][个位名]?|哪些|几个|哪位|关于|介绍(?:一下)?|列出|所有|全部|哪个|哪位|叫|为|由|被|的是/gu;

/** Words for whoever leads or seconds a body, beside those of the alias table. */
const CHIEF_WORDS =
  /正职|一把手|主官|当家人|主事的|头儿|头头|老大|当家的|掌门人|主要领导|负责人|管事的|正局长|局座|老总|掌舵人|(?<!(?:哪一?[位个名些]|[分主]管的?)[省市县区]?级?|[省市县区]级)领导(?!小?组|下|班子|干部|同志)|当头的|带头的|[县区]太爷|县老爷|父母官|(?<=(?:[局委办院部会厅社团校司队站]|[那这][边头])的?)头(?=是|叫|谁|$|[？?呢])/gu;
const DEPUTY_WORDS = /副职|副手|二把手|副的|副头/gu;

const BODY_END =
  /(?:[局委办院部会校站馆所社处科县区市团行队厅署关网厂矿园台联协]|中心|公司|政府|办公室|集团|大学|银行|景区)的?$/u;

/** 公安局有几个副局长 */
const HAS = /(?<=[局委办院部会校队])(?:一共|总共|共|都|现在?)*有$/u;

/** The words right before the title; if there are none, the nearest words before that end like a body: 科技局2020年任命的副局长. */
function cutBody(before: string): string {
  const parts = joinOwner(before)
    .replace(APART, '$1$2')
    .replace(IN_CHARGE, ' $1$2')
    .replace(THAT_ONE, '$1')
    .replace(AROUND, '')
    .split(BOUNDARY);
  const last = trimBody(parts.at(-1) ?? '');
  // 文旅局2022年9月来的副局长: one character is no body's name.
  return last.length > 1
    ? last
    : trimBody(parts.findLast((part) => BODY_END.test(part.replace(HAS, ''))) ?? '');
}

const TAILS = [
  '里面的',
  '里面',
  '里的',
  '里',
  '中的',
  '那边的',
  '那边',
  '那头的',
  '那头',
  '这边的',
  '这边',
  '的',
] as const;
/** 管市政工程的那个处, 服务老兵的那个中心: a body by what it is in charge of. */
const IN_CHARGE =
  /(?:分管|主管|专管|负责|服务|管)((?:干部|[^局委办院部会厅处管的]){2,8})的(?:[那这]?个|那|这)?([局委办院处队站所]|中心)/u;
/** 娘子关那个景区，管理中心: a body's name said in two. */
const APART =
  /([\p{Script=Han}]{2,8})[那这]个([\p{Script=Han}]{2,4})[，,](?=(?:管理|服务|发展|运营|开发)?(?:中心|处|所|公司|委员会))/u;
/** 管商务的那个局长. */
const THAT_ONE = /((?:分管|主管|专管|管)[^局委办院部会厅处管的]{2,8}的)[那这]一?[个位]$/u;
/** 管环保的局长: a bureau by its matter and by who leads it. */
const BY_MATTER = /^(?:分管|主管|专管|管(?!理))([^局委办院部会厅处管的]{2,6})$/u;
/** 城管那头的局长: the words around a body. */
const AROUND = /[那这][头边]的?$/u;

/** 大 before a title: 市政府大秘书长; 人大 and 电大 are bodies. */
const HONOUR = /^(|.*(?:[局委办院部会校站馆所社处科县区市团厅署]|公司|政府|集团|银行|中心))的?大$/u;

const HOLDS =
  /^(?:不再?)?(?:(?:担|出|兼|接|就|转|升|改|调)任|(?:当|充)当|当上?(?![地前时年代事初])|任(?![家县丘城村庄])|做上?(?!好))(?=..)/u;

function trimBody(part: string): string {
  // 工信局管安全的副局长: what somebody is in charge of is no part of the body's name.
  let body = part
    .replace(/(?<=[局委办院部会厅队])[里中]?(?:分管|主管|负责|主抓|管|抓)[^局委办院部会理]{1,10}$/u, '')
    .replace(
      /(?<!高)(?:新(?:添|增|进|聘|提|任|来|上|当|选)?的?|现任|时任|现|老|换|(?<![太平高草中])原)$/u,
      '',
    )
    .replace(/^[原前的和在里]{1,6}(?=..)/u, '')
    // 当科技局局长的是谁: what one does with a post. 当地, 任家峪 and 做好 are words of their own.
    .replace(/^[从去到](?=..)/u, '')
    .replace(/^(?:别的|其他|其它|其余|另外|剩下)的?[那这]?(?:[几两三四五六七八九十][个支家])?的?(?=..)/u, '')
    .replace(/(?<=..)(?:去|来)?(?:担任|[当任做])$/u, '')
    .replace(HOLDS, '')
    // 人社局下来的局长, 秘书长 said with honour: 大秘书长.
    .replace(/(?:下来|卸任|离任|免职|被免|换掉|退下来?)的?$/u, '')
    .replace(HONOUR, '$1')
    .replace(HAS, '')
    .replace(/^(?:(?:全|我|咱们?)?市里?的?)?(?:[几各两三四五六七八九十]|那几|这几)[支个家](?=..)/u, '');
  for (;;) {
    const tail = TAILS.find((word) => body.endsWith(word));
    if (tail === undefined) return body;
    body = body.slice(0, -tail.length);
  }
}

function findWords(question: string): AskedPost[] {
  const found: AskedPost[] = [];
  for (const [pattern, kind] of [
    [CHIEF_WORDS, 'chief'],
    [DEPUTY_WORDS, 'deputy'],
  ] as const) {
    for (const match of question.matchAll(pattern)) {
      found.push({
        body: cutBody(question.slice(0, match.index)).replace(BY_MATTER, '$1'),
        wanted: { kind, title: null, words: match[0] },
        end: match.index + match[0].length,
      });
    }
  }
  return found;
}

/** 市统计局谁当家: whoever leads, asked by a verb. */
const LED = [
  /^([\p{Script=Han}]{2,16}?[局委办院部会厅社团校司县区])(?:现在|眼下|目前|如今|里|是|由)*谁(?:来|在)?(?:掌舵|当家|主事|执掌|坐镇|掌门)/u,
  /谁(?:在|来)?(?:给|为|替)([\p{Script=Han}]{2,16}?[局委办院部会厅社团校司])(?:当家|掌舵|主事)/u,
  /谁(?:在|来)?(?:执掌|掌管)(?:着|了)?([\p{Script=Han}]{2,16}?[局委办院部会厅社团校司])$/u,
];

const ACTING = [
  /谁(?:在|来)?主持([\p{Script=Han}]{2,16}?)的?(?:日常|全面)?工作/u,
  /主持([\p{Script=Han}]{2,16}?)的?(?:日常|全面)?工作的?(?:人)?(?:是|叫)/u,
  /^([\p{Script=Han}]{2,16}?)(?:的?(?:日常|全面)?工作)?(?:由|是|现在)*谁(?:在|来)?主持/u,
];

/** 谁主持市委宣传部工作: whoever leads without being the head; 谁当家: the head. */
function findByVerb(question: string): AskedPost[] {
  for (const pattern of [...ACTING, ...LED]) {
    const match = pattern.exec(question);
    if (match?.[1] !== undefined)
      return [
        {
          body: trimBody(joinOwner(match[1])),
          wanted: LED.includes(pattern)
            ? { kind: 'chief', title: null, words: '负责人' }
            : { kind: 'acting', title: null, words: '主持工作' },
          end: match.index + match[0].length,
        },
      ];
  }
  return [];
}

/** Posts in order of place; those without a body too. */
export function findAskedPosts(question: string): AskedPost[] {
  // 哪位副市长牵头: the kind of answer wanted, not the post asked about.
  const titled = findTitles(question)
    .filter(({ start }) => !/哪一?[位个名]$/u.test(question.slice(0, start)))
    .map(({ title, start, end }): AskedPost => ({
      body: completePlace(
        cutBody(question.slice(0, start)).replace(BY_MATTER, `$1${title.head === '局长' ? '局' : ''}`),
        title,
      ),
      wanted: { kind: 'title', title, words: question.slice(start, end) },
      end,
    }));
  const acting = findByVerb(question);
  if (acting.length > 0) return acting;
  return [...titled, ...findWords(question)].toSorted((a, b) => a.end - b.end);
}

/** The post that the question is about: the first with a body, else the first. */
export function findAskedPost(question: string): AskedPost | null {
  const posts = findAskedPosts(question).filter(
    ({ wanted }) =>
      wanted.title === null ||
      !/^(?:负责人|责任人|联系人|联络员|干部|职员|科员|班长|工程师|教授|医师|顾问)$/u.test(wanted.title.head),
  );
  return posts.find(({ body }) => body !== '') ?? posts[0] ?? null;
}

/** Words of a question that no body's name holds: where one is left, the body was cut wrongly. */
const NOT_OF_BODY =
  /[了着吗呢吧啊么谁哪啥]|什么|怎|如何|多少|几[个位名任]|是不是|有没有|能不能|给我|帮我|告诉|我[想要]|你们?[知说看]|先后|前后|现在|目前|如今|今后|以[前后]|之[前后]|后来|(?<!自)由|[被把]|应该|可以|必须|需要|要求|规定|请问|当过|做过|干过|任过|上过|去当|来当|名字|姓|里头|里边|里面|查[下查询]|看看|说说|讲讲|同时|期间|的|主管|任用|正式|分管|转正|试用|听说|谁知|[，。？！!?,]/u;
const PLACE_END = /[村镇乡州旗盟省]$|街道$/u;
/** One of many of its kind, and no body in particular. */
const ANY_BODY =
  /^(?:各|本|一个|我们?)?(?:居委会|居民委员会|村委会|村民委员会|业委会|业主委员会|社区|学校|中学|小学|幼儿园|医院|卫生院|养老院|公司|企业|国有企业|国企|物业|物业公司|单位|部门|机关|集团|银行|中心|工厂|大学|局|委|办|院|部|站|所|协会|村|乡镇|街道|县|区|法院)$/u;
/** Longer than any name of a body; characters. */
const LONGEST_BODY = 24;

/** Whether the words before a title can be a body's name at all, so that never having met it says something. */
export function readsAsPost({ body, wanted }: Pick<AskedPost, 'body' | 'wanted'>): boolean {
  if (body.length > LONGEST_BODY || NOT_OF_BODY.test(body) || ANY_BODY.test(body)) return false;
  const head = wanted.title?.head ?? '';
  return BODY_END.test(body) || PLACE_END.test(body) || impliedSuffix(head) !== '' || isGovernmentHead(head);
}
