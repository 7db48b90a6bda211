// Colours, on a terminal only: a pipe and NO_COLOR get plain text.

import picocolors from 'picocolors';

export interface Paint {
  /** The words that answer. */
  readonly strong: (text: string) => string;
  /** Sources, line numbers, asides. */
  readonly faint: (text: string) => string;
}

export function createPaint(stream: NodeJS.WriteStream): Paint {
  // Of a pipe isTTY is undefined, for which the library would guess, and guess colours under CI.
  const isTerminal = stream.isTTY ? process.env['NO_COLOR'] === undefined : false;
  const colours = picocolors.createColors(isTerminal);
  return { strong: (text) => colours.bold(colours.cyan(text)), faint: (text) => colours.dim(text) };
}
