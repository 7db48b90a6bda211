// The house rules that a machine can check: the import table, purity, doors, cycles, sizes and names.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  DOORS,
  ENVIRONMENT_READERS,
  IMPORT_TABLE,
  PURE_PARTS,
  type ImportRow,
} from './architecture-table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MOST_LINES = 250;

interface Import {
  readonly from: string;
  readonly line: number;
  /** A path from the root for own code, else the name that is imported. */
  readonly target: string;
  readonly isOwn: boolean;
  readonly isType: boolean;
}

interface SourceFile {
  readonly path: string;
  readonly lines: readonly string[];
  readonly imports: readonly Import[];
}

const STATEMENT =
  /(?:^|\n)(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gu;

function readImports(path: string, text: string): Import[] {
  return [...text.matchAll(STATEMENT)].map((match) => {
    const [whole, type, from, bare, dynamic] = match;
    const name = from ?? bare ?? dynamic ?? '';
    const end = match.index + whole.length;
    const isOwn = name.startsWith('.');
    return {
      from: path,
      line: text.slice(0, end).split('\n').length,
      target: isOwn ? normalize(join(dirname(path), name)) : name,
      isOwn,
      isType: type !== undefined,
    };
  });
}

const files: readonly SourceFile[] = ['bot', 'ingest', 'retrieval']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return { path, lines: text.split('\n'), imports: readImports(path, text) };
  });

function isWithin(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}/`);
}

function findRow(path: string): ImportRow | undefined {
  return IMPORT_TABLE.find(({ part }) => isWithin(path, part));
}

function isPackageAllowed(name: string, allowed: readonly string[]): boolean {
  return allowed.some((pattern) =>
    pattern.endsWith('*')
      ? name.startsWith(pattern.slice(0, -1))
      : name === pattern || name.startsWith(`${pattern}/`),
  );
}

/** Null for an import that its row allows. */
function findFault({ from, line, target, isOwn, isType }: Import): string | null {
  const row = findRow(from);
  if (row === undefined)
    return `${from}:${line} stands in no row of tests/architecture-table.ts: give it one`;
  const fault = (said: string): string => `${from}:${line} ${said} — ${row.advice}`;
  if (!isOwn) return isPackageAllowed(target, row.packages) ? null : fault(`imports ${target}`);
  if (isWithin(target, row.part)) return null;
  if (!row.own.some((part) => isWithin(target, part))) return fault(`imports ${target}`);
  return row.isTypesOnly === true && !isType ? fault(`imports more than types from ${target}`) : null;
}

/** `file:line said` for each line that fits; comments and string literals left out of the look. */
function findLines(path: string, lines: readonly string[], pattern: RegExp, said: string): string[] {
  return lines.flatMap((line, index) => {
    const code = line.replace(/\/\/.*$|^\s*\*.*$|'[^']*'|`[^`]*`/gu, '');
    return pattern.test(code) ? [`${path}:${index + 1} ${said}`] : [];
  });
}

/** The files of a circle of imports, first one repeated at the end; null: there is none. */
function findCycle(sources: readonly SourceFile[], isFollowed: (each: Import) => boolean): string[] | null {
  const targets = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter((each) => each.isOwn && isFollowed(each)).map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | null => {
    const at = trail.indexOf(path);
    if (at >= 0) return [...trail.slice(at), path];
    if (done.has(path)) return null;
    done.add(path);
    for (const target of targets.get(path) ?? []) {
      const cycle = visit(target, [...trail, path]);
      if (cycle !== null) return cycle;
    }
    return null;
  };
  for (const { path } of sources) {
    const cycle = visit(path, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

describe('the reader of imports', () => {
  it('sees every line that ends an import', () => {
    const seen = new Set(files.flatMap(({ imports }) => imports.map(({ from, line }) => `${from}:${line}`)));
    const missed = files.flatMap(({ path, lines }) =>
      lines.flatMap((line, index) =>
        /^(?:import|export|\}).* from '[^']+';$|^import '/u.test(line) && !seen.has(`${path}:${index + 1}`)
          ? [`${path}:${index + 1}`]
          : [],
      ),
    );
    expect(missed).toEqual([]);
    expect(seen.size).toBeGreaterThan(500);
  });

  it('tells the line, the target and whether only types come', () => {
    const text =
      "import type { A } from './a.ts';\nimport {\n  B,\n} from '../b.ts';\nimport 'dotenv/config';\n";
    expect(readImports('x/y/z.ts', text).map(({ line, target, isType }) => [line, target, isType])).toEqual([
      [1, 'x/y/a.ts', true],
      [4, 'x/b.ts', false],
      [5, 'dotenv/config', false],
    ]);
  });
});

describe('the import table', () => {
  it('holds for every import', () => {
    const faults = files.flatMap(({ imports }) => imports.map(findFault)).filter((fault) => fault !== null);
    expect(faults.join('\n')).toBe('');
  });

  it('speaks of parts that are there', () => {
    const parts = IMPORT_TABLE.flatMap(({ part, own }) => [part, ...own]);
    expect(parts.filter((part) => !files.some(({ path }) => isWithin(path, part)))).toEqual([]);
  });

  it.each([
    ['ingest/main.ts', 'bot/main.ts', 'ingest writes the index'],
    ['bot/main.ts', 'ingest/main.ts', 'one door'],
    ['bot/telegram/run-bot.ts', 'retrieval/index-files/open-index.ts', 'no file, vector or SQL'],
    ['retrieval/domain/answer.ts', 'retrieval/text/normalize.ts', 'the domain is words alone'],
    ['retrieval/open-export.ts', 'bot/settings.ts', 'composes'],
    ['ingest/parse/tables.ts', 'ingest/read-issue.ts', 'ingest/read-issue.ts'],
  ])('refuses that %s imports %s, with advice', (from, target, advice) => {
    const fault = findFault({ from, line: 3, target, isOwn: true, isType: false });
    expect(fault).toContain(`${from}:3 imports ${target}`);
    expect(fault).toContain(advice);
  });

  it('refuses a package that a row does not name, and values where only types may come', () => {
    expect(
      findFault({ from: 'bot/reply/names.ts', line: 1, target: 'zod', isOwn: false, isType: false }),
    ).toContain('imports zod');
    const value = { from: 'bot/reply/names.ts', line: 1, target: 'retrieval/index.ts', isOwn: true } as const;
    expect(findFault({ ...value, isType: false })).toContain('more than types');
    expect(findFault({ ...value, isType: true })).toBeNull();
  });
});

describe('the doors to the world', () => {
  it('are the only files that import native packages', () => {
    const faults = files
      .flatMap(({ imports }) => imports)
      .filter(({ from, target }) => Object.hasOwn(DOORS, target) && DOORS[target]?.includes(from) !== true)
      .map(
        ({ from, line, target }) =>
          `${from}:${line} imports ${target} — go through ${DOORS[target]?.join(' or ')}`,
      );
    expect(faults.join('\n')).toBe('');
  });

  it('are there, each with its package', () => {
    const used = new Set(
      files.flatMap(({ imports }) => imports.map(({ from, target }) => `${from} ${target}`)),
    );
    const wanted = Object.entries(DOORS).flatMap(([name, doors]) => doors.map((door) => `${door} ${name}`));
    expect(wanted.filter((each) => !used.has(each))).toEqual([]);
  });

  it('leave the environment to the commands', () => {
    const readers = new Set<string>(ENVIRONMENT_READERS);
    const faults = files
      .filter(({ path }) => !readers.has(path))
      .flatMap(({ path, lines }) =>
        findLines(path, lines, /process\.env/u, 'reads process.env — take it as an argument from a command'),
      );
    expect(faults.join('\n')).toBe('');
  });
});

describe('pure parts', () => {
  const pure = files.filter(({ path }) => PURE_PARTS.some((part) => isWithin(path, part)));

  it('hold no async, no node: and no clock', () => {
    const faults = pure.flatMap(({ path, lines, imports }) => [
      ...findLines(
        path,
        lines,
        /\b(?:async|await)\b/u,
        'is asynchronous — the caller reads, a pure part computes',
      ),
      ...findLines(
        path,
        lines,
        /\bDate\.now\b|new Date\(\)|Math\.random|\bprocess\./u,
        'asks the clock, chance or the process — take it as an argument',
      ),
      ...imports
        .filter(({ target }) => target.startsWith('node:'))
        .map(({ line, target }) => `${path}:${line} imports ${target} — a pure part touches no world`),
    ]);
    expect(pure.length).toBeGreaterThan(80);
    expect(faults.join('\n')).toBe('');
  });
});

describe('the tree', () => {
  it('has no circle of imports', () => {
    expect(findCycle(files, ({ isType }) => !isType)?.join('\n  → ') ?? '').toBe('');
  });

  it('would tell a circle', () => {
    const edge = (from: string, target: string): SourceFile => ({
      path: from,
      lines: [],
      imports: [{ from, line: 1, target, isOwn: true, isType: false }],
    });
    expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')], () => true)).toEqual(['b', 'c', 'b']);
  });

  it('has no file over 250 lines', () => {
    const long = files
      .filter(({ lines }) => lines.length - 1 > MOST_LINES)
      .map(
        ({ path, lines }) =>
          `${path}: ${lines.length - 1} lines — a second reason to change is a second file`,
      );
    expect(long.join('\n')).toBe('');
  });

  it('names files for what they hold, in kebab-case', () => {
    const odd = files
      .filter(
        ({ path }) =>
          !/^[a-z\d/-]+\.ts$/u.test(path) ||
          /\b(?:utils?|helpers?|common|misc|manager|service)\b/u.test(path),
      )
      .map(({ path }) => path);
    expect(odd).toEqual([]);
  });

  it('opens every file with a sentence on what it is for', () => {
    const silent = files
      .filter(({ lines }) => !/^\/\/ .{20,}/u.test(lines[0] ?? ''))
      .map(({ path }) => `${path}:1 opens without its sentence`);
    expect(silent.join('\n')).toBe('');
  });

  it('leaves nothing for later and exports by name', () => {
    const faults = files.flatMap(({ path, lines }) =>
      lines.flatMap((line, index) => [
        ...(/TODO|FIXME|XXX|\bHACK\b/u.test(line) ? [`${path}:${index + 1} leaves something for later`] : []),
        ...(/^export default\b/u.test(line)
          ? [`${path}:${index + 1} exports by default — give it a name`]
          : []),
      ]),
    );
    expect(faults.join('\n')).toBe('');
  });
});
