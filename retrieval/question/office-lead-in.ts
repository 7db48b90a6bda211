// Takes off the words with which a question is opened and which name nothing: 给我说说, 介绍一下, 查下, 我想知道.

const COURTESY = /^(?:你好|您好|请问(?:一下|下)?|劳驾|打扰(?:了|一下)?|那么|[，,、。！!：:\s])+/u;
/** One word each and a bound, so that no text is read in many ways. */
const HELP =
  '(?:请|麻烦|能不能|能否|可否|可不可以|可以|帮忙|帮|给|替|跟|和|对|我|咱|们|就|想|要|你|您|都){0,8}';
/** Clear by themselves: nothing that opens so is a body's name. */
const CLEAR =
  '(?:说说|瞅瞅|瞧瞧|听说|据说|(?:[说讲谈看查找问瞅瞧]一)[说讲谈看查找问瞅瞧]|讲讲|谈谈|聊聊|看看(?!守)|查查|找找|问问|(?:介绍|说|讲|谈|看|查询?|找|问|打听|了解|确认|核实|搜|列|报|数|翻)(?:一下子?|下(?!岗|属|设|辖|发))|告诉(?:我|一下)|想知道|想了解|知道|列出|介绍(?!信))';
/** Only after somebody who asks: 我想问, 帮我查. */
const AFTER_HELP = '(?:查询|查|找|看|问|说|讲|谈|了解|打听|列|搜|确认|核实|回答|作答|证明|证实)(?:个|到|出)?';
const OPENING = new RegExp(`^${HELP}${CLEAR}`, 'u');
const HELPED = new RegExp(
  `^(?=请|麻烦|能不能|能否|可否|可不可以|可以|帮|[给替跟和对][我咱]|我|你|您|想)${HELP}${AFTER_HELP}`,
  'u',
);
const MOST = 4;

/** The question without its opening; as it is where nothing else would be left. */
export function dropLeadIn(question: string): string {
  let text = question;
  for (let turn = 0; turn < MOST; turn += 1) {
    const shorter = text
      .replace(COURTESY, '')
      .replace(OPENING, '')
      .replace(HELPED, '')
      .replace(
        /^(?:[，,：:、\s]|(?:关于|有关)(?=.{4})|一下|(?:根据|依据|按照?|依照)(?:本?公报|公报所载|文件|名单|通知)(?:[里上中]|的?(?:记载|内容))*[，,：:])+/u,
        '',
      );
    if (shorter === text) break;
    text = shorter;
  }
  return text.replace(/[？?。！!的呢吗啊\s]/gu, '').length < 2 ? question : text;
}
