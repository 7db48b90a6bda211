// data/aliases.json → expansions: every name of a body stands for its other names.

import { z } from 'zod';
import type { LexiconEntry } from '../ports.ts';

/** The names of bodies in data/aliases.json. */
export const bodiesSchema = z
  .array(
    z.object({
      full: z.string().min(2),
      short: z.array(z.string()).default([]),
      formerly: z.array(z.string()).default([]),
    }),
  )
  .default([]);

const aliasSchema = z.object({ bodies: bodiesSchema });

/** A former name leads to the present one, less surely than a short name to its full one. */
const FORMER_WEIGHT = 0.8;

/** @throws z.ZodError for a table of another form. */
export function buildAliasEntries(json: string): LexiconEntry[] {
  const { bodies } = aliasSchema.parse(JSON.parse(json));
  return bodies.flatMap(({ full, short, formerly }) => {
    const names = [full, ...short].filter((name) => name.length > 1);
    const present = names.map((said) => ({
      said,
      printed: names.filter((name) => name !== said),
      weight: 1,
    }));
    const former = formerly
      .filter((name) => name.length > 1)
      .map((said) => ({ said, printed: names, weight: FORMER_WEIGHT }));
    return [...present, ...former].filter(({ printed }) => printed.length > 0);
  });
}
