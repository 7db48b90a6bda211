// Pure: which earlier questions of a talk a follow-up may lean on.

export interface Turn {
  readonly question: string;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

/** A talk is forgotten after an hour. */
export const TALK_MS = 3_600_000;
/** More turns than these do not help: a follow-up takes what it lacks from the turn before, rarely from further back. */
export const TURNS_KEPT = 5;

/** The earlier questions, oldest first, that are not forgotten yet. */
export function pickHistory(turns: readonly Turn[], now: number): string[] {
  return turns
    .filter((turn) => now - turn.askedAt < TALK_MS)
    .slice(-TURNS_KEPT)
    .map((turn) => turn.question);
}
