// The words by which a turn shows that it hangs on the one before, whatever that one asked.

/** Somebody who was named before. */
export const PRONOUN =
  /(?<!其)他们?|她|此人|这个人|这位|该同志|那个人|[这那]人(?=$|[，,？?是叫呢的后现最之以前什当任去哪在还又就])/u;
/** A follow-up is short; longer questions stand on their own. Characters. */
export const SHORT = 18;

const OTHER_BODY =
  /^(?:那么?|还有)?(?:[市县区]里的?)?([\p{Script=Han}（）]{2,16}?)(?:的|那边|这边|那[个家])?呢(?:[，,](?:是|叫)(?:谁|哪一?[个位]?|什么))?[？?]?$/u;
/** 前一个, 另外那个, 后来: no body. */
const NO_BODY =
  /^(?:[前后上下]一?[个位任]|[前上后下][面头边]|[新旧老]的?$|被|再|另外?|另一|其他|其余|剩下|然后|后来|现在|之前|以前|之后|以后|原来|当时|这个?|那个?)|(?:[个位任次]|任免|任命|免职|提名)$/u;

/** 海关的, 那教育局: a body alone. */
const BARE_BODY =
  /^(?:那么?|还有)?((?:(?![多几哪什谁怎是有开要到由被吗])[\p{Script=Han}（）]){1,12}(?:[局委办院部会校站馆所社处队县区署关]|中心|公司|银行))(?:的|那边)?[？?]?$/u;

/** The body or group of 那森林防火的呢; null where the words are no such follow-up. */
export function findOtherBody(text: string): string | null {
  const other = OTHER_BODY.exec(text)?.[1] ?? BARE_BODY.exec(text)?.[1];
  return other === undefined || NO_BODY.test(other) ? null : other;
}

const BY_WHICH_MEETING =
  /会(?:议)?(?:是)?(?:在)?(?:几号|哪天|哪一天|什么时候|何时)(?:开|召开|定|$)|第几[次届](?:的)?(?:[\p{Script=Han}]{0,6})会|哪一?[个次天]的?(?:[\p{Script=Han}]{0,4})会(?!计|展|员|费|堂|场|不|徽)|(?:什么|啥)会(?=$|[？?呢啊，,定上议])|会议?(?:上)?(?:定|决定|通过|研究)的?(?:是)?(?:哪|什么时候|几)|^(?:那|是)?(?:由)?谁(?:任命|提名|批准?|决定|定下?来?)的?[呢啊？?]*$/u;

/** 哪个会定的, 哪天的会, 谁任命的: the meeting that decided is asked for. */
export function asksForMeeting(text: string): boolean {
  return BY_WHICH_MEETING.test(text);
}

const OF_SAME =
  /文号|哪份(?:文件|通知)|什么文件|哪个(?:文件|通知)|什么时候|啥时候|何时|哪天|那天|几号|几月|依据|第几期|哪一?期|原文|试用期|哪年|几几年/u;
/** 现在还是他吗, 后来换人了吗, 是正式任命吗. */
const STILL_SO =
  /(?:现在|目前|如今|后来|到现在)?(?:还是|仍是|是不是还是)(?:他|她|这个?人|这位)|(?:后来|现在|之后)?(?:有没有|有)?(?:换(?:过|了)?人?|变动|变化|变)(?:了|过)?(?:吗|没有?|么)|是(?:正式|试用)(?:任命|任用|任职)?的?(?:吗|还是)/u;

/** Whether the same is asked for again: when, by which paper, by which meeting, whether it is still so. */
export function asksAboutSame(text: string): boolean {
  return OF_SAME.test(text) || STILL_SO.test(text) || asksForMeeting(text);
}

/** Whether it is asked if what was told still holds. */
export function asksWhetherStill(text: string): boolean {
  return STILL_SO.test(text);
}

/** 还有谁, 其他人呢, 另外那个呢: the whole list. */
const REST =
  /^(?:那|里面|里头|另外|除了.{1,4})?(?:还有(?:其他|别的?)?|其他|其余|别的?|剩下)(?:的)?(?:谁|哪些人|哪几位|人|成员|几个人|都有谁)|^(?:那么?|还有)?(?:另(?:外|一)?|还有一|其他|其余|剩下)(?:的)?(?:那|几|[一二两三]|那[几两三])?[个位名人](?:人|是谁|叫什么|叫啥|呢|是)/u;

/** Whether the others beside those told are asked for. */
export function asksForRest(text: string): boolean {
  return REST.test(text);
}

/** 有两个吗，另一个呢: whether there is one more. */
const ONE_MORE =
  /^(?:那么?)?(?:不是)?有[两二几]个(?:人|主任|组长|指挥长)?(?:吗|么|吧)?[，,]?(?:另(?:外)?一个)?(?:呢|是谁)?[？?]?$|^(?:那么?)?另(?:外)?一个(?:呢|是谁)[？?]?$/u;

/** Whether the other of two that were told is asked for. */
export function asksForOther(text: string): boolean {
  return ONE_MORE.test(text);
}

/** 再前任呢, 再往前呢. */
const FURTHER = /^(?:那么?)?(?:再|更)(?:之前|往前|以前|前面|前任|前一任|上一任|早)|上上任/u;

/** Whether one further back than the one before is asked for. */
export function asksFurther(text: string): boolean {
  return FURTHER.test(text);
}

/** 一共几个人, 多少人: of what was told. */
const HOW_MANY =
  /^(?:那么?|里面|里头)?(?:一共|总共|共|合计)?(?:都)?(?:有|是)?(?:几|多少)(?:个|位|名)?(?:人|个|位|名)?(?:次)?(?:[啊呢？?])*$/u;

/** Whether only the number of those told is asked for. */
export function asksHowMany(text: string): boolean {
  return HOW_MANY.test(text);
}

/** 前任去哪了: somebody told by what he was to the one before, and what is asked of him. */
const OF_OTHER =
  /^(?:那么?)?(?:他的?|她的?)?(前任|前一任|上一任|前面那[个位]|之前那[个位]|原来那[个位]|继任者?|接任者?|后任)(?:的?那[个位])?(?:后来|现在|之后|又|是谁[，,])?((?:去了?哪|调?哪儿?去|调(?:到|去)?了?哪|去(?:哪|干)|干什么|做什么|任什么|当什么|什么职务|怎么样|在哪).*)$/u;

/** Null where no such person is asked about. */
export function splitOther(text: string): { readonly who: string; readonly asked: string } | null {
  const [, who, asked] = OF_OTHER.exec(text) ?? [];
  return who === undefined || asked === undefined ? null : { who, asked };
}

/** What a follow-up may say of what was told: times, asking words, posts and bodies, papers and meetings. */
const OF_WHAT_WAS_TOLD =
  /[\p{Script=Han}]{2,8}(?:局|委|办|院|队|中心|公司|银行)|(?:19|20)\d{2}|\d+|[上下]半年|季度|[年月日号]|[一二两三四五六七八九十]|任命|任免|任用|提名|转正|正式|试用期?|保留|待遇|职级|职务?|上任|就任|担任|开始|成立|文号|文件|通知|依据|原文|公报|会议?|常务|人大|党组|常委|召开|决定|研究|通过|批准?|下来|结束|时候|时间|日期|会儿|阵子?|名单|只看|光看|只要|里[头面]|其中|现在|当时|什么|多少|多久|多长|[市县区局处所队院组]长|主任|书记|成员|电话|联系|方式|号码|手机|座机|办公室?|[被新还那这的呢了是在又就也还都到和从给他她它们人个次份位版哪啥谁几何第期登发印出开定事换接去当做干免去掉任副正天吗么嘛啊不没有说]/gu;
/** Characters of its own from which a turn asks something else. */
const MATTER = 2;

/** Whether a turn speaks of a matter of its own, so that it does not hang on what was told: 森林防火期是几月. */
export function bringsMatter(text: string): boolean {
  return text.replace(OF_WHAT_WAS_TOLD, '').replace(/[^\p{Script=Han}]/gu, '').length >= MATTER;
}

/** 专题会议多久开一次、谁主持: how a body works, which its text tells and no list. */
const HOW_IT_WORKS =
  /多久|多长时间|隔几|几(?:天|周|个?月|年)(?:一|开|报|召)|[几多]少?[次回](?=$|[？?，,、。])|频率|怎么|如何|怎样|什么(?:职责|任务|工作|情况|条件)|哪些(?:职责|任务|工作)|(?:负责|干|做|管)(?:些)?(?:什么|啥|哪些)/u;

/** Whether a turn asks how a body that was spoken of works, by a matter of its own. */
export function asksHowItWorks(text: string): boolean {
  return HOW_IT_WORKS.test(text) && bringsMatter(text);
}
