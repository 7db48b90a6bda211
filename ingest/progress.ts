// Progress of a long step: a bar on a terminal, a plain line now and then in a log; always on stderr.

import cliProgress from 'cli-progress';

/** Lines in a log come at these shares of the work. */
const LOG_EVERY = 0.25;

export interface Progress {
  step(done: number): void;
  finish(): void;
}

export function createProgress(
  label: string,
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  if (total === 0) return { step: () => undefined, finish: () => undefined };
  if (stream.isTTY) {
    const bar = new cliProgress.SingleBar(
      {
        format: `${label} {bar} {value}/{total}`,
        stream,
        hideCursor: true,
        clearOnComplete: false,
      },
      cliProgress.Presets.shades_grey,
    );
    bar.start(total, 0);
    return { step: (done) => bar.update(done), finish: () => bar.stop() };
  }
  let nextShare = LOG_EVERY;
  return {
    step: (done) => {
      if (done / total < nextShare && done < total) return;
      while (nextShare <= done / total) nextShare += LOG_EVERY;
      stream.write(`${label}: ${done}/${total}\n`);
    },
    finish: () => undefined,
  };
}
