// Pure: blocks → messages of at most 4,096 units, never cut inside a tag, a citation or a surrogate pair.

import { countEntities, findCut, gap, measureBlock, type Block, type Inline } from './rich-blocks.ts';

export interface MessageLimits {
  /** UTF-16 units after entities are parsed. */
  readonly units: number;
  /** Telegram ignores bold, links and quotes beyond this number. */
  readonly entities: number;
}

export const MESSAGE_LIMITS: MessageLimits = { units: 4096, entities: 100 };
/** A piece of a long block shorter than this is not worth opening at the end of a message. */
const LEAST_PIECE_UNITS = 200;
/** A cut looks back this far for the end of a sentence or line. */
const CUT_SEARCH_UNITS = 200;
/** Something a reader sees; Telegram refuses a message without it. */
const VISIBLE = /[^\s\p{C}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u;

/** Units and entities of blocks put together, line feeds between them counted. */
export function measureMessage(blocks: readonly Block[]): { units: number; entities: number } {
  return {
    units: blocks.reduce((units, block) => units + measureBlock(block), Math.max(0, blocks.length - 1)),
    entities: blocks.reduce((entities, block) => entities + countEntities(block), 0),
  };
}

function fits(blocks: readonly Block[], limits: MessageLimits): boolean {
  const { units, entities } = measureMessage(blocks);
  return units <= limits.units && entities <= limits.entities;
}

/** A citation and what it cites stay together: they are one group. */
function buildGroups(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (group?.at(-1)?.kind === 'citation') group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function findSoftCut(text: string, wanted: number): number {
  const window = text.slice(Math.max(0, wanted - CUT_SEARCH_UNITS), wanted);
  const end = Math.max(window.lastIndexOf('\n'), window.lastIndexOf('。'), window.lastIndexOf('；'));
  return end < 0 ? findCut(text, wanted) : wanted - window.length + end + 1;
}

/** Parts a block in two, the first of at most `limits`; a link is parted only where it is longer than a message. */
function cutBlock(block: Block, limits: MessageLimits): [Block, Block] {
  const head: Inline[] = [];
  const own = block.kind === 'quote' ? 1 : 0;
  let units = 0;
  for (const [index, inline] of block.inlines.entries()) {
    const entities = countEntities({ kind: block.kind, inlines: head });
    const room = limits.units - units;
    const isOverEntities = entities + (inline.kind === 'text' ? 0 : 1) > Math.max(limits.entities, own + 1);
    if (!isOverEntities && inline.text.length <= room) {
      head.push(inline);
      units += inline.text.length;
      continue;
    }
    const mayPart = !isOverEntities && (inline.kind !== 'link' || head.length === 0);
    const cut = mayPart ? findSoftCut(inline.text, room) : 0;
    const rest = block.inlines.slice(index + 1);
    if (cut > 0) head.push({ ...inline, text: inline.text.slice(0, cut) });
    return [
      { kind: block.kind, inlines: head },
      { kind: block.kind, inlines: [{ ...inline, text: inline.text.slice(cut) }, ...rest] },
    ];
  }
  return [block, { kind: block.kind, inlines: [] }];
}

function hasVisible(block: Block): boolean {
  return block.inlines.some((inline) => VISIBLE.test(inline.text));
}

/** Telegram trims a message; what it would trim is not part of one. */
function trimGaps(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(hasVisible);
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(hasVisible) + 1);
}

/** Messages in order, each with something to see; none for blocks in which nothing can be seen. */
export function splitMessage(blocks: readonly Block[], limits: MessageLimits = MESSAGE_LIMITS): Block[][] {
  const messages: Block[][] = [];
  let current: Block[] = [];
  const close = (): void => {
    const trimmed = trimGaps(current);
    if (trimmed.length > 0) messages.push(trimmed);
    current = [];
  };
  const queue = buildGroups(blocks.map((block) => (block.kind === 'gap' ? gap : block)));
  while (queue.length > 0) {
    const group = queue.shift() ?? [];
    if (fits([...current, ...group], limits)) {
      current.push(...group);
      continue;
    }
    if (fits(group, limits)) {
      close();
      current.push(...group);
      continue;
    }
    // The group alone is longer than a message: what stands before its last block stays whole, the last block is cut.
    const lead = group.slice(0, -1);
    const last = group.at(-1) ?? gap;
    const used = measureMessage([...current, ...lead, { kind: 'line', inlines: [] }]);
    const room = { units: limits.units - used.units, entities: limits.entities - used.entities };
    if (current.length > 0 && (room.units < LEAST_PIECE_UNITS || room.entities < 2)) {
      close();
      queue.unshift(group);
      continue;
    }
    const [head, tail] = cutBlock(last, room);
    current.push(...lead, head);
    close();
    if (measureBlock(tail) > 0) queue.unshift([tail]);
  }
  close();
  return messages;
}
