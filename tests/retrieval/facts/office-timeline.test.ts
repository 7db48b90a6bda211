// A post's timeline against what any order of appointments, removals and rosters must keep true.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ALIASES } from '../../../retrieval/facts/read-aliases.ts';
import type { PostClaim } from '../../../retrieval/facts/office-claims.ts';
import { buildActionClaims, buildSeatClaims, PostReader } from '../../../retrieval/facts/office-claims.ts';
import {
  buildTimeline,
  isCurrent,
  lastKnown,
  pickCurrent,
  pickPredecessor,
  pickSuccessor,
} from '../../../retrieval/facts/office-timeline.ts';

const READER = new PostReader('临河市', NO_ALIASES);

function claim(kind: PostClaim['kind'], person: string, date: string): PostClaim {
  const where = {
    issue: '2022-01',
    documentId: `${kind}-${date}`,
    docNo: null,
    date,
    lines: { first: 1, last: 1 },
  };
  const claims =
    kind === 'seen'
      ? buildSeatClaims(
          { ...where, group: '市指挥部', role: '成员', person, position: '市商务局局长', telephone: null },
          READER,
        )
      : buildActionClaims(
          { ...where, kind, person, post: '临河市商务局局长', notes: null, decided: null, lapsed: false },
          READER,
        );
  const [first] = claims;
  if (first === undefined) throw new Error('the post was not read');
  return first;
}

const day = fc
  .integer({ min: 0, max: 2000 })
  .map((offset) => new Date(Date.UTC(2018, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
const anyClaim = fc
  .record({
    kind: fc.constantFrom('appoint' as const, 'remove' as const, 'seen' as const),
    person: fc.constantFrom('甲一', '乙二', '丙三'),
    date: day,
  })
  .map(({ kind, person, date }) => claim(kind, person, date));
const claims = fc.array(anyClaim, { maxLength: 14 });

describe('a timeline', () => {
  it('is the same whatever order the facts come in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyClaim, { maxLength: 10, selector: ({ date, person }) => `${date}${person}` }),
        (given) => {
          const forward = buildTimeline(given, true);
          const backward = buildTimeline(given.toReversed(), true);
          const tell = (timeline: typeof forward): string[] =>
            timeline
              .map(
                ({ person, begins, ends, isSucceeded }) =>
                  `${person} ${begins?.date ?? ''} ${ends?.date ?? ''} ${isSucceeded}`,
              )
              .toSorted();
          expect(tell(backward)).toEqual(tell(forward));
        },
      ),
    );
  });

  it('never lets a roster hold somebody in a post after the last removal', () => {
    fc.assert(
      fc.property(claims, fc.boolean(), (given, isSingle) => {
        const removed = (person: string): string =>
          given
            .filter((one) => one.kind === 'remove' && one.person === person)
            .map(({ date }) => date ?? '')
            .toSorted()
            .at(-1) ?? '';
        const appointed = (person: string): string =>
          given
            .filter((one) => one.kind === 'appoint' && one.person === person)
            .map(({ date }) => date ?? '')
            .toSorted()
            .at(-1) ?? '';
        for (const holder of pickCurrent(buildTimeline(given, isSingle))) {
          expect(removed(holder.person) === '' || appointed(holder.person) >= removed(holder.person)).toBe(
            true,
          );
        }
      }),
    );
  });

  it('accounts for every statement once', () => {
    fc.assert(
      fc.property(claims, (given) => {
        const told = buildTimeline(given, false)
          .flatMap(({ begins, ends, seen, stale }) => [begins, ends, ...seen, ...stale])
          .filter((one) => one !== null);
        expect(new Set(told).size).toBe(told.length);
        for (const one of given.filter(({ kind }) => kind === 'remove' || kind === 'seen'))
          expect(told).toContain(one);
      }),
    );
  });

  it('has at most one holder appointed by notice at the end of a post for one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ person: fc.constantFrom('甲一', '乙二', '丙三', '丁四'), date: day }), {
          maxLength: 6,
          selector: ({ date }) => date,
        }),
        (given) => {
          const timeline = buildTimeline(
            given.map(({ person, date }) => claim('appoint', person, date)),
            true,
          );
          expect(timeline.filter(isCurrent).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('never names somebody as their own predecessor or successor', () => {
    fc.assert(
      fc.property(claims, (given) => {
        const timeline = buildTimeline(given, true);
        for (const holder of timeline) {
          expect(pickPredecessor(timeline, holder)?.person).not.toBe(holder.person);
          expect(pickSuccessor(timeline, holder)?.person).not.toBe(holder.person);
        }
      }),
    );
  });

  it('takes the later of two whom rosters name, and the earlier as gone', () => {
    const timeline = buildTimeline(
      [claim('seen', '甲一', '2020-05-01'), claim('seen', '乙二', '2022-05-01')],
      true,
    );
    expect(timeline.filter(isCurrent).map(({ person }) => person)).toEqual(['乙二']);
    expect(timeline.map(lastKnown)).toEqual(['2020-05-01', '2022-05-01']);
  });

  it('keeps the appointed one against a roster drawn up shortly after', () => {
    const timeline = buildTimeline(
      [
        claim('seen', '甲一', '2022-01-01'),
        claim('appoint', '乙二', '2022-09-14'),
        claim('seen', '甲一', '2022-10-10'),
      ],
      true,
    );
    expect(timeline.filter(isCurrent).map(({ person }) => person)).toEqual(['乙二']);
  });
});
