// 你能做什么, 怎么用: what can be asked here, and how.

const OF_THIS =
  '(?:请问|你好|您好|那|这个?|该|你|您|你们|本|机器人|程序|软件|系统|工具|小程序|助手|bot|[，, ])*';
const HELP = [
  new RegExp(
    `^${OF_THIS}(?:都|还)?(?:能|可以|会)(?:够|帮我|为我|给我)?(?:都)?(?:做|干|查|回答|提供|帮|问|办)?(?:些|点|哪些|到)?(?:什么|啥|哪些)(?:事情?|东西|内容|问题|功能|忙|服务)?[呢啊呀吗]*[？?。]*$`,
    'u',
  ),
  new RegExp(
    `^${OF_THIS}(?:要|该|应该|到底)?(?:怎么|怎样|如何|咋)(?:样)?(?:使用|用|查询?|提问|问|操作)(?:你|它|(?:这个?|本)?(?:机器人|小程序|助手|系统))?[呢啊呀的]*[？?。]*$`,
    'u',
  ),
  new RegExp(
    `^${OF_THIS}(?:有|的)?(?:什么|哪些|啥)?(?:的)?(?:功能|用法|用处|用途|使用(?:说明|方法)|帮助)(?:是|有)?(?:什么|哪些|啥)?[呢啊呀]*[？?。]*$`,
    'u',
  ),
  new RegExp(
    `^(?:我)?(?:能|可以)(?:在这里)?(?:向?你|您)?(?:问|查)(?:你|您|些|到)?(?:什么|啥|哪些)(?:问题|内容|东西)?[呢啊呀]*[？?。]*$`,
    'u',
  ),
  /^(?:help|帮助|使用帮助|使用说明)$/iu,
];

/** Says that this is meant; 怎么用 alone may be of what was spoken of before. */
const NAMES_THIS = /[你您]|机器人|小程序|助手|bot|help|帮助|使用说明/iu;

/** Whether a cleaned question asks how this is used, and nothing of the gazette. `isFirst`: nothing was spoken of before. */
export function asksForHelp(question: string, isFirst: boolean): boolean {
  return (isFirst || NAMES_THIS.test(question)) && HELP.some((form) => form.test(question));
}
