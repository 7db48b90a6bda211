// Telegram's reading of parse_mode HTML, as strict as its own: what it refuses, this refuses, with its words.

const TAGS = new Set([
  'b',
  'strong',
  'i',
  'em',
  'u',
  'ins',
  's',
  'strike',
  'del',
  'tg-spoiler',
  'a',
  'code',
  'pre',
  'blockquote',
  'span',
  'tg-emoji',
]);
const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
]);

export interface TelegramEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

export interface ParsedHtml {
  readonly text: string;
  readonly entities: readonly TelegramEntity[];
}

export class TelegramParseError extends Error {
  override readonly name = 'TelegramParseError';
}

const fail = (why: string): never => {
  throw new TelegramParseError(`Bad Request: can't parse entities: ${why}`);
};

export function parseTelegramHtml(html: string): ParsedHtml {
  let text = '';
  const entities: TelegramEntity[] = [];
  const open: { tag: string; offset: number; attributes: Map<string, string> }[] = [];
  let at = 0;
  while (at < html.length) {
    const char = html.charAt(at);
    if (char === '&') {
      const [whole, named, decimal, hex] =
        /^&(?:([a-z]{1,8})|#(\d{1,8})|#x([\da-fA-F]{1,6}));?/u.exec(html.slice(at, at + 12)) ?? [];
      const code =
        decimal === undefined ? (hex === undefined ? null : Number.parseInt(hex, 16)) : Number(decimal);
      const decoded =
        named === undefined
          ? code === null || code === 0 || code > 0x10ffff
            ? undefined
            : String.fromCodePoint(code)
          : NAMED.get(named);
      if (whole === undefined || decoded === undefined) {
        // Telegram takes it as it stands; here it is a mistake: our own escaping never leaves one.
        fail(`unescaped "&" at offset ${at}`);
      }
      text += decoded ?? '';
      at += whole?.length ?? 1;
      continue;
    }
    if (char !== '<') {
      if (char === '>') fail(`unescaped ">" at offset ${at}`);
      text += char;
      at += 1;
      continue;
    }
    const end = html.indexOf('>', at);
    if (end < 0) fail(`Unclosed start tag at byte offset ${at}`);
    const body = html.slice(at + 1, end);
    at = end + 1;
    if (body.startsWith('/')) {
      const tag = body.slice(1).trim().toLowerCase();
      const last = open.pop();
      if (last === undefined) return fail(`Unexpected end tag at byte offset ${at}`);
      if (tag !== last.tag)
        fail(`Unmatched end tag at byte offset ${at}, expected "</${last.tag}>", found "</${tag}>"`);
      const url = last.attributes.get('href');
      const type =
        last.tag === 'blockquote' && last.attributes.has('expandable') ? 'expandable_blockquote' : last.tag;
      entities.push({
        type,
        offset: last.offset,
        length: text.length - last.offset,
        ...(url === undefined ? {} : { url }),
      });
      continue;
    }
    const [name = ''] = /^[^\s>]*/u.exec(body) ?? [];
    const tag = name.toLowerCase();
    if (!TAGS.has(tag)) fail(`Unsupported start tag "${tag}" at byte offset ${at}`);
    if (tag === 'blockquote' && open.some((each) => each.tag === 'blockquote'))
      fail('blockquotes cannot be nested');
    const attributes = new Map<string, string>();
    const rest = body.slice(name.length);
    for (const match of rest.matchAll(/\s+([a-z-]+)(?:="([^"]*)")?/gu))
      attributes.set(match[1] ?? '', decode(match[2] ?? ''));
    if (rest.replace(/\s+[a-z-]+(?:="[^"]*")?/gu, '').trim() !== '')
      fail(`Expected a name of an attribute at byte offset ${at}`);
    if (tag === 'a' && !/^(?:https?|tg):\/\/\S+$/u.test(attributes.get('href') ?? ''))
      fail('a link without an address');
    open.push({ tag, offset: text.length, attributes });
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) fail(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return { text, entities };
}

function decode(value: string): string {
  return value.replace(/&(lt|gt|amp|quot);/gu, (_, name: string) => NAMED.get(name) ?? '');
}
