// data/aliases.json → names of bodies and of posts, as the facts look them up.

import { z } from 'zod';
import { bodiesSchema } from '../question/alias-table.ts';
import type { BodyAliases } from './body-names.ts';

const tableSchema = z.object({
  bodies: bodiesSchema,
  posts: z.array(z.object({ full: z.string().min(2), said: z.array(z.string()).default([]) })).default([]),
});

export interface AliasTable extends BodyAliases {
  /** Word people use → posts: 一把手 → 局长, 主任 … */
  readonly said: ReadonlyMap<string, readonly string[]>;
  /** Full name → all present names of it. */
  readonly namesOf: ReadonlyMap<string, readonly string[]>;
}

export const NO_ALIASES: AliasTable = {
  present: new Map(),
  former: new Map(),
  said: new Map(),
  namesOf: new Map(),
};

/** @throws z.ZodError for a table of another form. */
export function parseAliasTable(json: string): AliasTable {
  const { bodies, posts } = tableSchema.parse(JSON.parse(json));
  const present = new Map<string, string>();
  const former = new Map<string, string>();
  const namesOf = new Map<string, readonly string[]>();
  for (const { full, short } of bodies) {
    present.set(full, full);
    namesOf.set(full, [full, ...short.filter((name) => name.length > 1)]);
  }
  // A name that is full somewhere stays itself; the first body with a short name has it.
  for (const { full, short } of bodies)
    for (const name of short) if (name.length > 1 && !present.has(name)) present.set(name, full);
  for (const { full, formerly } of bodies)
    for (const name of formerly)
      if (name.length > 1 && !present.has(name) && !former.has(name)) former.set(name, full);
  const said = new Map<string, string[]>();
  for (const { full, said: words } of posts)
    for (const word of words) said.set(word, [...(said.get(word) ?? []), full]);
  return { present, former, said, namesOf };
}

const correctionsSchema = z.object({
  corrections: z.array(z.object({ wrong: z.string().min(1), right: z.string() })).default([]),
});

/** data/ocr-corrections.json → wrong form → right form. */
export function parseCorrections(json: string): Map<string, string> {
  return new Map(
    correctionsSchema.parse(JSON.parse(json)).corrections.map(({ wrong, right }) => [wrong, right]),
  );
}
