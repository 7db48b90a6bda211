// Computing in turns: questions asked at once must not add up to one long stretch in which nothing else runs.

/** The turns of all questions of this process, one after the other: they share its one event loop. */
const queue = { last: Promise.resolve() };

async function waitForLoop(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}

/** Resolves in an iteration of the event loop that nobody else's turn shares: some milliseconds may be computed then. */
export async function takeTurn(): Promise<void> {
  queue.last = queue.last.then(waitForLoop);
  await queue.last;
}
