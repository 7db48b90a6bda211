// Keeps a library from printing what it also throws: stack and all, before a person is told in one line.

type Printing = Pick<Console, 'warn' | 'error'>;

const nothing = (): void => undefined;
const silence: Printing = { warn: nothing, error: nothing };
/** Loads may run at once: the first silences, the last lets speak. */
const state: { running: number; printing: Printing } = { running: 0, printing: silence };

function readPrinting({ warn, error }: Printing): Printing {
  return { warn, error };
}

export async function runQuietly<T>(run: () => Promise<T>): Promise<T> {
  if (state.running === 0) state.printing = readPrinting(console);
  state.running += 1;
  Object.assign(console, silence);
  try {
    return await run();
  } finally {
    state.running -= 1;
    if (state.running === 0) Object.assign(console, state.printing);
  }
}
