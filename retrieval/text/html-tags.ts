// Tags of HTML that a conversion left in the text: no reader sees them, no word of them is searched.

/** Within a sentence: what stands on both sides is one word. */
const INLINE = 'sub|sup|b|i|em|u|s|strong|span|font|small|big|a';
/** Around a paragraph, an item, a row or a cell. */
const BLOCK =
  'p|br|hr|ol|ul|li|tr|td|th|table|thead|tbody|caption|div|center|h[1-6]|blockquote|pre|img|dl|dt|dd';
const ATTRIBUTES = String.raw`(?:\s*|\s+[a-z][^<>]{0,300})`;

/** A whole tag; bounded, so that no text makes it slow. */
export const HTML_TAG = new RegExp(String.raw`<\/?(?:${INLINE}|${BLOCK})${ATTRIBUTES}\/?>`, 'giu');
const INLINE_TAG = new RegExp(String.raw`^<\/?(?:${INLINE})[\s/>]`, 'iu');
/** A tag with attributes that the end of a text cuts off; a mere `<` and a letter may be a sign of less. */
const CUT_AT_END = new RegExp(String.raw`<(?:${INLINE}|${BLOCK})\s[a-z][^<>\p{Script=Han}]{0,300}$`, 'iu');
/** What is left of one whose beginning is cut off: its last attribute's end. */
const CUT_AT_START = /^[^<>\p{Script=Han}]{0,300}[\w;%]["']\s?\/?>/u;

export function isInlineTag(tag: string): boolean {
  return INLINE_TAG.test(tag);
}

/** Without tags, nor what is left at either end of one that was cut. */
export function removeTags(text: string): string {
  return text.replace(HTML_TAG, '').replace(CUT_AT_END, '').replace(CUT_AT_START, '');
}
