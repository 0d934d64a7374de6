/**
 * The lock files hold everything for every platform, checked by its content, and name no address.
 *
 * A tool may be ahead of its per-platform packages in a registry; then those are dropped from a new lock file in
 * silence, and only an installation on that platform shows it. This looks instead.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './source.ts';

type Locked = {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly inBundle?: boolean;
  readonly dependencies?: object;
  readonly devDependencies?: object;
  readonly optionalDependencies?: object;
};
type Lock = { readonly packages: Readonly<Record<string, Locked>> };

/** The folder in which a package finds another one, as Node looks for it; null where the lock has none. */
const placeOf = (packages: Lock['packages'], from: string, name: string): string | null => {
  const place = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (place in packages) return place;
  return from === '' ? null : placeOf(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
};

/** Packages that others ask for and that the lock does not hold: another platform's, most likely. */
const missingFrom = ({ packages }: Lock): readonly string[] =>
  Object.entries(packages).flatMap(([from, { dependencies, devDependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter((name) => placeOf(packages, from, name) === null)
      .map((name) => `${from || 'the project'} asks for ${name}`),
  );

describe.each(['', '.config/docs/', '.config/mutation/', '.config/runtimes/', '.config/browser/'])(
  'the lock of "%s"',
  (folder) => {
    const text = readFileSync(join(ROOT, folder, 'package-lock.json'), 'utf8');
    const lock = JSON.parse(text) as Lock;

    test('names no address to download from', () => {
      expect(text).not.toMatch(/"resolved": *"(?!\.|file:)[^"]*:/);
    });

    test('checks every package by its content', () => {
      const bare = Object.entries(lock.packages).filter(
        ([path, { integrity, link, inBundle }]) =>
          path.startsWith('node_modules/') && integrity === undefined && link !== true && inBundle !== true,
      );
      expect(bare.map(([path]) => path)).toEqual([]);
    });

    test('holds what is asked for, for every platform', () => {
      expect(missingFrom(lock)).toEqual([]);
    });
  },
);

test('a platform that a lock has lost is seen', () => {
  const packages = {
    '': { dependencies: { tool: '1' } },
    'node_modules/tool': { optionalDependencies: { 'tool-linux': '1', 'tool-mac': '1' } },
  };
  expect(missingFrom({ packages: { ...packages, 'node_modules/tool-linux': {} } })).toEqual([
    'node_modules/tool asks for tool-mac',
  ]);
});
