// One reading of text for searching and comparing, with the way back to every character.

import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldCharacter,
  foldText,
  normalizeText,
  removeInvisible,
  squash,
} from '../../../retrieval/text/normalize.ts';

const anyText = string({ unit: 'binary', maxLength: 80 });

describe('folding', () => {
  it.each([
    ['阳政办发〔２０２２〕７５号', '阳政办发[2022]75号'],
    ['阳 泉\t市　政 府', '阳泉市政府'],
    ['ＷｉＦｉ', 'wifi'],
    ['“双减”——政策…', '"双减"--政策.'],
    ['二○二二', '二〇二二'],
    ['公\u200b积\u00ad金', '公积金'],
  ])('%j → %j', (source, folded) => {
    expect(normalizeText(source)).toBe(folded);
  });

  it('leads each unit back to the place where it stood', () => {
    assert(
      property(anyText, (source) => {
        const { text, offsets } = foldText(source);
        expect(offsets).toHaveLength(text.length);
        for (const [index, offset] of offsets.entries()) {
          expect(text.charAt(index)).toBe(foldCharacter(source.charAt(offset)));
          expect(offset).toBeGreaterThan(offsets[index - 1] ?? -1);
        }
      }),
    );
  });

  it('drops white space alone, when nothing is invisible', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 60 }), (source) => {
        const kept = foldText(source)
          .offsets.map((offset) => source.charAt(offset))
          .join('');
        expect(removeInvisible(kept)).toBe(removeInvisible(squash(source)));
      }),
    );
  });

  it('of a folded text changes nothing', () => {
    assert(
      property(anyText, (source) => {
        const once = normalizeText(source);
        expect(normalizeText(once)).toBe(once);
      }),
    );
  });
});

describe('what a reader cannot see', () => {
  it.each([
    ['零宽\u200b\u200d\u2060', '零宽'],
    ['方向\u202e\u2066\u2069\u061c', '方向'],
    ['控制\u0000\u001b\u009f', '控制'],
    ['\ufeff字节序', '字节序'],
    ['半个\ud83d', '半个'],
    ['\ude00半个', '半个'],
  ])('%j', (text, seen) => {
    expect(removeInvisible(text)).toBe(seen);
  });

  it('does not take line ends, tabs or whole characters of the further planes', () => {
    expect(removeInvisible('甲\n乙\t𠮷😀')).toBe('甲\n乙\t𠮷😀');
  });
});
