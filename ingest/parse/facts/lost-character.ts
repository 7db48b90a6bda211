// Puts back a character that a line break swallowed, where another position of the document prints the words whole.

export interface SeamedText {
  position: string;
  /** UTF-16 offsets at which lines were joined. */
  readonly seams: readonly number[];
}

const BEFORE = 4;
const AFTER = 3;

/** 局|土空间 and elsewhere 局国土空间: 国 was lost. Changes the texts; gives those that were changed. */
export function restoreLostCharacters<T extends SeamedText>(texts: readonly T[]): T[] {
  // What stands after each stretch of BEFORE characters, one character more than is compared.
  const following = new Map<string, Set<string>>();
  for (const { position, seams } of texts) {
    for (let index = BEFORE; index + AFTER <= position.length; index += 1) {
      if (seams.includes(index)) continue;
      const before = position.slice(index - BEFORE, index);
      const known = following.get(before) ?? new Set<string>();
      known.add(position.slice(index, index + AFTER + 1));
      following.set(before, known);
    }
  }
  return texts.filter((text) => text.seams.some((seam) => restoreAt(text, seam, following)));
}

function restoreAt(
  text: SeamedText,
  seam: number,
  following: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const after = text.position.slice(seam, seam + AFTER);
  if (seam < BEFORE || after.length < AFTER) return false;
  const known = [...(following.get(text.position.slice(seam - BEFORE, seam)) ?? [])];
  if (known.some((whole) => whole.startsWith(after))) return false;
  const lost = new Set(known.filter((whole) => whole.slice(1) === after).map((whole) => whole.charAt(0)));
  const [only] = lost;
  if (lost.size !== 1 || only === undefined) return false;
  text.position = text.position.slice(0, seam) + only + text.position.slice(seam);
  return true;
}
