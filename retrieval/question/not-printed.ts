// How a gazette says that it announces a text without printing it.

/** Inside brackets: 略 that is a word of its own (not 战略, 策略), or where else the text stands. */
export const NOT_PRINTED =
  /[（(](?:[^（）()]{0,12})?(?:(?<![战策谋方大侵攻忽胆领约要])略(?!去)|见(?:公报)?网络版|正文见|附件见|见[^（）()]{0,16}网|另发|另附|不公开|不予公开)[^（）()]{0,16}[）)]|(?:详见|见|登录)[^。]{0,10}(?:网络版|政府网站|门户网站)/u;

/** Words that send the reader to an annex for what is asked. */
export const POINTS_TO_ANNEX = /(?:详见|见|按照|参见)(?:本预案|本办法|本方案)?附(?:件|表|录|图)/u;
