// How a gazette says that it announces a text without printing it.

/** Inside brackets: 略 that is a word of its own (not 战略, 策略), or where else the text stands. */
export const NOT_PRINTED =
  /[（(](?:[^（）()]{0,12})?(?:(?<![战策谋方大侵攻忽胆领约要])略(?!去)|见(?:公报)?网络版|正文见|附件见|见[^（）()]{0,16}网|另发|另附|不公开|不予公开)[^（）()]{0,16}[）)]|(?:详见|见|登录)[^。]{0,10}(?:网络版|政府网站|门户网站)/u;
