// Compares found facts with the gold files of a folder: recall and precision over rows written as text.

export interface Score {
  readonly gold: number;
  readonly found: number;
  readonly hits: number;
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

/** Each row counts once; a row that stands twice in the gold must be found twice. */
export function scoreRows(gold: readonly string[], found: readonly string[]): Score {
  const open = new Map<string, number>();
  for (const row of gold) open.set(row, (open.get(row) ?? 0) + 1);
  const surplus: string[] = [];
  let hits = 0;
  for (const row of found) {
    const left = open.get(row) ?? 0;
    if (left === 0) {
      surplus.push(row);
      continue;
    }
    open.set(row, left - 1);
    hits += 1;
  }
  const missing = [...open].flatMap(([row, left]) => Array.from({ length: left }, () => row));
  return { gold: gold.length, found: found.length, hits, missing, surplus };
}

function share(hits: number, of: number): string {
  return of === 0 ? '-' : (hits / of).toFixed(3);
}

export function formatScore(name: string, score: Score): string {
  return `${name}: gold ${score.gold}, found ${score.found}, recall ${share(score.hits, score.gold)}, precision ${share(score.hits, score.found)}`;
}
