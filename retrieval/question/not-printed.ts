// How a gazette says that it announces a text without printing it.

export const NOT_PRINTED = /[（(](?:[^（）()]{0,12})?(?:略|见网络版|详见网络版|正文略|另发|另附|不公开|见网站)[^（）()]{0,12}[）)]|(?:详见|见|登录)[^。]{0,10}(?:网络版|政府网站|门户网站)/u;
