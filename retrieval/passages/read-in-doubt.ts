// Where the evidence of the words leaves doubt whether to answer, the passages are read.

import { isConfident, isUncertain } from './confidence.ts';
import type { Grounds } from './grounds.ts';
import type { PassageReading } from './passage-reading.ts';
import type { ScoredUnit } from './pick-excerpt.ts';
import type { RankedPassage } from './rank-passages.ts';

/** The grounds with what reading says, if it was needed. `looked` best first, `units` their sentences. */
export async function readInDoubt(
  grounds: Grounds,
  looked: readonly RankedPassage[],
  units: readonly ScoredUnit[],
  reading: PassageReading | null,
): Promise<Grounds> {
  if (reading === null || !isUncertain(grounds)) return grounds;
  const isEnough = (read: number): boolean => isConfident({ ...grounds, read }, false);
  return { ...grounds, read: await reading.weighAnswer(looked, units, isEnough) };
}
