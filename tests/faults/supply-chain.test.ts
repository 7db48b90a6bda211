// What the project installs and writes: exact versions, a lock file without addresses, no file that anybody may change.

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
});
const entrySchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  link: z.boolean().optional(),
  optional: z.boolean().optional(),
  dev: z.boolean().optional(),
});
const lockSchema = z.object({
  lockfileVersion: z.number(),
  packages: z.record(z.string(), entrySchema),
});

const manifest = packageSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
const lock = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('package.json', () => {
  it('names one version of each package, no range', () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version),
    );
    expect(ranges).toEqual([]);
  });

  it('names every package that runs a script when it is installed', () => {
    const scripted = installed
      .filter(([, entry]) => entry.hasInstallScript === true && entry.optional !== true)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(scripted.filter((name) => manifest.allowScripts[name] !== true)).toEqual([]);
  });
});

describe.each(['package-lock.json', 'tests/bench/peers/package-lock.json'])('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('holds no address to download from', () => {
    expect(text).not.toMatch(/"resolved"/u);
    expect([...text.matchAll(/https?:\/\/[^"\s]*\.tgz/gu)].map(([address]) => address)).toEqual([]);
  });

  it('holds the hash of every package, the development tools’ binaries for other machines aside', () => {
    const { packages } = lockSchema.parse(JSON.parse(text));
    // npm ci wants these named; a mirror that serves one platform only cannot tell their hashes.
    const isForeignTool = (entry: z.infer<typeof entrySchema>): boolean =>
      entry.dev === true && entry.optional === true;
    const without = Object.entries(packages).filter(
      ([path, entry]) =>
        path !== '' && entry.link !== true && entry.integrity === undefined && !isForeignTool(entry),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });
});

describe('files under version control', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '');

  it('are for their owner to change, and for nobody else', () => {
    const open = files.filter(
      (file) => ((statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & 0o022) !== 0,
    );
    expect(open).toEqual([]);
  });

  it('hold no token of a bot', () => {
    const tokens = files
      .filter((file) => /\.(?:ts|mjs|json|md|ya?ml|example|sh|service)$/u.test(file))
      .filter((file) => /\b\d{8,12}:AA[\w-]{33}\b/u.test(readFileSync(file, 'utf8')));
    expect(tokens).toEqual([]);
  });
});
