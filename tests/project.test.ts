// What the project says of itself must be so: settings, scripts, links, hashes, the lock file.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseBotSettings } from '../bot/settings.ts';
import { parseIngestSettings } from '../ingest/settings.ts';
import { IMPORT_TABLE } from './architecture-table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const packageFile = z
  .object({
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(read('package.json')));

/** Without git (an unpacked archive) what lies at the top is all there is to look at. */
function listTracked(): string[] {
  try {
    return execFileSync('git', ['ls-files'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\n')
      .filter((path) => path !== '' && existsSync(join(ROOT, path)));
  } catch {
    return readdirSync(ROOT).filter((path) => /\.(?:md|json|ts)$/u.test(path));
  }
}

const tracked = listTracked();
const READMES = ['README.md', 'README.zh-CN.md'] as const;
/** Read for the tests and tools alone; the product's schemas do not know it. */
const TOOL_VARIABLES = ['SHARED_DIR'];
/** Names of the variables that a reader of settings asks the environment for. */
function listAsked(parse: (env: NodeJS.ProcessEnv) => unknown): string[] {
  const asked = new Set<string>();
  const env = new Proxy<NodeJS.ProcessEnv>(
    {},
    {
      get: (_, name) => {
        asked.add(String(name));
        return undefined;
      },
    },
  );
  parse(env);
  return [...asked];
}

const known = new Set([
  ...listAsked((env) => parseBotSettings(env)),
  ...listAsked((env) => parseIngestSettings(env, false)),
  ...TOOL_VARIABLES,
]);

const examples = new Map<string, string>(
  [...read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gmu)].map(([, name = '', value = '']) => [name, value]),
);

describe('settings', () => {
  it('stand in .env.example, all that are read and no other', () => {
    expect([...examples.keys()].sort()).toEqual([...known].sort());
  });

  it.each(READMES)('stand in the table of %s with their defaults', (readme) => {
    const rows = [...read(readme).matchAll(/^\| `([A-Z_]+)` \|([^|]*)\|/gmu)];
    const table = new Map(rows.map(([, name = '', value = '']) => [name, value.replaceAll('`', '').trim()]));
    expect(Object.fromEntries(table)).toEqual(Object.fromEntries(examples));
  });
});

describe('scripts', () => {
  it.each([
    'start',
    'chat',
    'ingest',
    'ask',
    'export',
    'test',
    'check',
    'quality',
    'bench',
    'doctor',
    'test:long',
  ])('has %s', (name) => {
    expect(packageFile.scripts).toHaveProperty([name]);
  });

  it('start files that are there', () => {
    const files = Object.values(packageFile.scripts).flatMap((script) =>
      [...script.matchAll(/tsx (\S+\.ts)/gu)].map(([, file = '']) => file),
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it.each([...READMES, 'CHANGELOG.md', 'ARCHITECTURE.md', 'data/README.md', '.ci/run', 'docs/operating.md'])(
    'are those that %s names',
    (path) => {
      const named = [...read(path).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/gu)].map(
        ([, name = '']) => name,
      );
      expect(named.filter((name) => !Object.hasOwn(packageFile.scripts, name))).toEqual([]);
    },
  );

  it.each(READMES)('%s opens with the two commands a newcomer needs', (readme) => {
    const [, block = ''] = /```sh\n([\s\S]*?)```/u.exec(read(readme)) ?? [];
    const commands = block
      .trim()
      .split('\n')
      .map((line) => line.replace(/\s*#.*$/u, ''));
    expect(commands).toEqual(['npm ci && npm start', 'npm test']);
  });

  it('are what CI runs', () => {
    const ci = read('.ci/run');
    for (const command of [
      'npm ci',
      'npm run check:code',
      'npm test',
      'npm start',
      'npm run quality',
      'npm run bench',
    ])
      expect(ci).toContain(command);
    expect(ci).toMatch(/^#!.*bash\n/u);
    expect(ci).toContain('set -euo pipefail');
    expect(read('.github/workflows/ci.yml')).toContain('.ci/run');
  });
});

describe('pages', () => {
  const pages = tracked.filter((path) => path.endsWith('.md'));

  it('link to what is there', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)\s]+)\)/gu)]
        .map(([, target = '']) => target.replace(/#.*$/u, ''))
        .filter((target) => target !== '' && !/^[a-z]+:/u.test(target))
        .filter((target) => !existsSync(resolve(ROOT, dirname(page), target)))
        .map((target) => `${page} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name every folder of the import table in ARCHITECTURE.md', () => {
    const page = read('ARCHITECTURE.md');
    const folders = IMPORT_TABLE.map(({ part }) => part).filter(
      (part) => part.includes('/') && !part.endsWith('.ts') && !part.endsWith('/render'),
    );
    expect(folders.filter((folder) => !page.includes(`### ${folder}\n`))).toEqual([]);
  });

  it('show a talk with quotations that the issues hold', () => {
    const source = readdirSync(join(ROOT, 'data/issues'))
      .map((name) => read(`data/issues/${name}`))
      .join('\n')
      .replace(/\s/gu, '');
    for (const readme of READMES) {
      const [, talk = ''] = /```text\n([\s\S]*?)```/u.exec(read(readme)) ?? [];
      const quoted = [...talk.matchAll(/^\[\d+\] ([^—]+?)\n {4}——/gmu)].flatMap(([, text = '']) =>
        text.split(/……|\n/u),
      );
      expect(quoted.length).toBeGreaterThan(5);
      // Our own brackets aside, each piece of an excerpt is printed somewhere in the gazette.
      expect(quoted.filter((piece) => !source.includes(piece.replace(/\s/gu, '')))).toEqual([]);
    }
  });
});

describe('data', () => {
  it('are the issues as received, by the hashes in data/README.md', () => {
    const rows = new Map(
      [...read('data/README.md').matchAll(/`issues\/(\S+)`.*`([0-9a-f]{64})`/gu)].map(
        ([, name = '', hash = '']) => [name, hash],
      ),
    );
    const issues = readdirSync(join(ROOT, 'data/issues')).sort();
    const found = issues.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(ROOT, 'data/issues', name)))
        .digest('hex'),
    ]);
    expect(found).toEqual([...rows].sort(([a], [b]) => a.localeCompare(b)));
  });
});

describe('packages', () => {
  it('are pinned to one version each', () => {
    const versions = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });

  it('have lock files without addresses, so that any mirror serves', () => {
    const files = tracked.filter((path) => path.endsWith('package-lock.json'));
    expect(files).toContain('package-lock.json');
    expect(files.filter((path) => /"resolved"|https?:\/\/[^"]*\.tgz/u.test(read(path)))).toEqual([]);
  });

  const entries = z
    .object({
      packages: z.record(
        z.string(),
        z.object({
          hasInstallScript: z.boolean().optional(),
          optionalDependencies: z.record(z.string(), z.string()).optional(),
        }),
      ),
    })
    .parse(JSON.parse(read('package-lock.json'))).packages;

  it('have a lock file that names the binaries of every platform, or npm ci refuses it', () => {
    const names = new Set(
      Object.keys(entries).map((path) =>
        path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      ),
    );
    const optional = Object.values(entries).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(optional.length).toBeGreaterThan(50);
    expect(optional.filter((name) => !names.has(name))).toEqual([]);
  });

  it('that run scripts at install are allowed by name', () => {
    const scripted = Object.entries(entries)
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    const needed = scripted.filter((name) => name !== 'fsevents');
    expect([...new Set(needed)].sort()).toEqual(Object.keys(packageFile.allowScripts).sort());
  });
});

describe('files under version control', () => {
  it('hold no path of one machine', () => {
    const texts = tracked.filter(
      (path) =>
        /\.(?:ts|mjs|py|md|json|yml|service|example)$|^\.ci\/|^Dockerfile$/u.test(path) &&
        !path.endsWith('tokenizer.json'),
    );
    const faults = texts.flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, index) =>
          /(?:^|[\s"'`(=])\/(?:work|root|home)\//u.test(line) ? [`${path}:${index + 1}`] : [],
        ),
    );
    expect(faults).toEqual([]);
  });

  it('leave out what is built and what is secret', () => {
    expect(
      tracked.filter((path) =>
        /^data\/(?:index|state|cache)\/|(?:^|\/)(?:node_modules|\.env)(?:\/|$)/u.test(path),
      ),
    ).toEqual([]);
  });
});
