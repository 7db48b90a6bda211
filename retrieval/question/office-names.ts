// Names of people in a question: those that the gazette names, and words that look like a name it does not.

/** 百家姓's common part: whoever bears another surname is found only if the gazette names them. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强丛华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺闫肖付';
const COMPOUND = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '宇文',
  '司徒',
  '申屠',
  '呼延',
  '端木',
  '东方',
  '南宫',
  '长孙',
  '轩辕',
  '鲜于',
] as const;

/** What may follow a two-character name; anything else may be the rest of a longer word. */
const AFTER_SHORT =
  /^(?:$|[^\p{Script=Han}]|是|在|任|当|现|被|的|什|担|之|原|后|以|从|去|还|到|升|调|为|怎|和|与|有|哪|干|做|同|兼|除|接|走|不|主|退|离|卸|谁|呢|吗|叫|属|这|那|目|曾|免|几|啥|最|先|如|都|转|又|就|及|个|市长|局长|主任|书记|副|何|上任|下|来|履|简|算|能|会|可|挂|分|各|两|多|今|籍|学|毕|2|，|一[起同道块批]|前[面头]|之后|后面|试|定|顶|坐|占|补|让|腾|等[几多一二两三四五六七八九十\d人])/u;

/** Asking words that speak of somebody's post: an unknown name counts only beside one. */
const OFFICE_WORDS =
  /什么职|啥职|试用期|转正|提拔|提了|职务|职位|什么官|啥官|担任|任过|任职|任什么|任啥|任命|当什么|当上|当了|当过|免职|被免|免去|哪个单位|哪个部门的|什么单位|啥单位|哪个局|[市县区局]长|主任|书记|任的|任免|简历|履历|去哪了|去了哪|升了|干什么|干啥|做什么的|做啥的|是谁|在哪(?:工作|上班|任职)|哪里任职|什么领导|调到|调任|退休|接替|前任/u;
/** Words that open with a character that is a surname too. */
const NO_NAME =
  /^(?:简[历介况]|都[有是在]|应[该当]|全[部体都]|时[候间]|项目|成[员为立]|任[何命职免]|单位|何[时人]|能[否够])/u;
const NOT_IN_NAMES =
  /[他她它局委市县区办院司队部组会校站公府的是谁在哪什么任命免职务年月日号期个没吗呢请问副来去后前]/u;

/** What people say of somebody, after a name that the gazette knows. */
const SAID_OF =
  /^(?:死|活|病|住院|结婚|离婚|月薪|年薪|工资|收入|受[贿过]|贪|收[了过红礼受]|打[了过人]|骂|骗|犯|辞|提[拔升了]|有没|没|不|男|女|同志|先生|女士|[坐蹲]|真|秘书(?!长)|司机|夫人|[院处科校站所厅部]长|确实|也)/u;
/** 局长李二: whatever follows, a name beside a title is no part of a longer word. */
const BESIDE_TITLE = /(?:[市县区局处科院校站所厅部]长|主任|书记)$/u;

/** Names that the gazette knows, in order of place, the longest at each. */
export function findKnownNames(question: string, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (let start = 0; start < question.length;) {
    const length = [4, 3, 2].find((size) => {
      const word = question.slice(start, start + size);
      return (
        word.length === size &&
        names.has(word) &&
        (size > 2 ||
          AFTER_SHORT.test(question.slice(start + size)) ||
          SAID_OF.test(question.slice(start + size)) ||
          BESIDE_TITLE.test(question.slice(0, start)))
      );
    });
    if (length !== undefined) found.push(question.slice(start, start + length));
    start += length ?? 1;
  }
  return [...new Set(found)];
}

/** One character of surname; those of two characters are hardly said with a title. */
export function startsWithSurname(text: string): boolean {
  return text !== '' && SURNAMES.includes(text.charAt(0));
}

function surnameLength(text: string): number {
  if (COMPOUND.some((surname) => text.startsWith(surname))) return 2;
  return SURNAMES.includes(text.charAt(0)) ? 1 : 0;
}

/** 管安全的局长, 管安全的那个局: no name of the surname 管. */
const IN_CHARGE =
  /^管[\p{Script=Han}]{1,5}的(?:[那这]个?)?(?:副?(?:[市县区局处厅院校]长|主任|书记|领导|头儿?|一把手)|[局委办院部会处站所队]|中心|单位|部门)/u;

/** The words that may be a name at a place: three characters first, then two. */
function nameAt(text: string): string | null {
  const surname = surnameLength(text);
  if (surname === 0 || IN_CHARGE.test(text)) return null;
  for (const given of [2, 1]) {
    const word = text.slice(0, surname + given);
    if (
      !/^[\p{Script=Han}]+$/u.test(word) ||
      word.length < surname + given ||
      NO_NAME.test(word) ||
      NOT_IN_NAMES.test(word.slice(surname))
    )
      continue;
    if (AFTER_SHORT.test(text.slice(word.length))) return word;
  }
  return null;
}

/** 市长是张三吗: whom a question says to hold a post, said last. */
const CLAIMED =
  /(?:[市局县区院处校部所站]长|主任|书记)(?:现在|目前|还)*(?:是不是|是)(?<claimed>[\p{Script=Han}]{2,4}?)(?<![员人士者])(?:吗|吧)?[？?]*$/u;

/** A word that looks like a person's name where a name would stand; null if none. */
export function findUnknownName(question: string): string | null {
  if (!OFFICE_WORDS.test(question)) return null;
  const opening = question.replace(
    /^(?:请问|问一下|想问|那|关于|任命|免去|查一下|查查|我想知道|有没有|有个叫|叫|20\d{2}年)+/u,
    '',
  );
  const first = nameAt(opening);
  if (first !== null) return first;
  for (const match of question.matchAll(/(?:任命|免去|免了|提名|叫|[市局县区]长|主任|书记|院长|同志)/gu)) {
    const name = nameAt(question.slice(match.index + match[0].length));
    if (name !== null) return name;
  }
  const claimed = CLAIMED.exec(question)?.groups?.['claimed'] ?? '';
  return nameAt(question.slice(question.lastIndexOf(claimed))) === claimed ? claimed : null;
}

/** Surnames that open words of time and manner after a title: 局长曾经, 主任任期. */
const SELDOM_NAMES = /^[任于和时应从向全管成连来当同及曾何]/u;

/** A name right after a title, with what is asked of it: 张三丰是谁; null if none. */
export function findNameBeside(text: string): string | null {
  const name = SELDOM_NAMES.test(text) ? null : nameAt(text);
  const rest = name === null ? '' : text.slice(name.length);
  const isName =
    name !== null &&
    (/^(?:同志)?(?:现在|到底)?(?:是(?:谁|哪|什么人|干什么|做什么)|(?:现任|担任|任|是)什么职?)/u.test(rest) ||
      (name.length > 2 && /^[？?]?$/u.test(rest)));
  return isName ? name : null;
}

/** Stretches of a question that could be a mistyped name: two to four hanzi that open with a surname. */
export function findNameLike(question: string): string[] {
  if (!OFFICE_WORDS.test(question)) return [];
  const found: string[] = [];
  for (let start = 0; start < question.length; start += 1) {
    const surname = surnameLength(question.slice(start));
    for (const given of [2, 1]) {
      const word = question.slice(start, start + surname + given);
      if (surname > 0 && word.length === surname + given && /^[\p{Script=Han}]+$/u.test(word))
        found.push(word);
    }
  }
  return found;
}
