/**
 * The floors and rooms of the house: who may import whom. The same table stands in docs/architecture.md.
 *
 * A file imports from floors below its own and from its own room; `WITHIN` lists the arrows inside a floor, `PACKAGES`
 * the rooms that may use somebody else's code.
 *
 * @module
 */
import { type SourceFile, importsOf } from './source.ts';

/** The floors, lowest first; a room is a folder or a single file of `src`. */
const FLOORS: readonly (readonly string[])[] = [
  ['error.ts', 'random.ts', 'scale', 'time', 'numeric', 'locale/locale.ts'],
  ['response.ts', 'tally'],
  ['estimate', 'compare', 'weights'],
  ['segments', 'trend', 'themes', 'survey'],
  ['playbook', 'cases', 'messages'],
  ['index.ts', 'input', 'report', 'charts', 'sql', 'testing', 'locale/<tag>'],
];

/** Arrows inside a floor; `*` is every room of the floor. */
const WITHIN: readonly (readonly [from: string, to: string])[] = [
  ['*', 'error.ts'],
  ['locale/locale.ts', 'scale'],
  ['locale/locale.ts', 'time'],
  ['tally', 'response.ts'],
  ['compare', 'estimate'],
  ['weights', 'estimate'],
  ['themes', 'segments'],
  ['themes', 'trend'],
  ['playbook', 'cases'],
  ['playbook', 'messages'],
];

/** Where somebody else's code may be used: a file or a folder of `src`. */
const PACKAGES: Readonly<Record<string, readonly RegExp[]>> = {
  'zod/mini': [/^src\/input\//],
  papaparse: [/^src\/input\//],
  'date-fns': [/^src\/time\/zone\.ts$/],
  '@orama/stemmers': [/^src\/locale\/[a-z]+\/language\.ts$/],
  'fast-check': [/^src\/testing\//],
};

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = /(^|[/.-])(utils?|helpers?|common|misc|types|constants|shared)([/.-]|$)/;

const roomOf = (path: string): { readonly room: string; readonly floor: number } | null => {
  const [, first = '', second = ''] = path.split('/');
  const room =
    first !== 'locale'
      ? first
      : second.endsWith('.ts')
        ? 'locale/locale.ts'
        : /^[a-z]{2}$/.test(second)
          ? 'locale/<tag>'
          : '';
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  return floor < 0 ? null : { room, floor };
};

const packageOf = (name: string): string =>
  Object.keys(PACKAGES).find((known) => name === known || name.startsWith(`${known}/`)) ?? name;

const mayImport = (from: string, to: string): string | null => {
  const source = roomOf(from);
  const target = roomOf(to);
  if (source === null || target === null) return null; // reported by unknownRooms
  if (source.room === target.room && source.room !== 'locale/<tag>') return null;
  if (source.room === 'locale/<tag>' && from.split('/')[2] === to.split('/')[2] && target.room === source.room)
    return null;
  if (target.floor < source.floor) return null;
  if (
    target.floor === source.floor &&
    WITHIN.some(([a, b]) => (a === source.room || (a === '*' && source.floor === 0)) && b === target.room)
  )
    return null;
  return `${from} imports ${to}: ${target.room} is not below ${source.room}`;
};

/** Files that stand in no known room. */
export const unknownRooms = (files: readonly SourceFile[]): readonly string[] =>
  files.filter(({ path }) => roomOf(path) === null).map(({ path }) => path);

/** Files and folders whose name says nothing. */
export const emptyNames = (files: readonly SourceFile[]): readonly string[] =>
  files.filter(({ path }) => EMPTY_NAMES.test(path.replace(/^src\//, ''))).map(({ path }) => path);

/** Imports that go up or sideways, reach into a door, or use a package outside of its room. */
export const forbiddenImports = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap((file) =>
    importsOf(file).flatMap((target) => {
      if (target.startsWith('src/')) {
        if (/(^|\/)index\.ts$/.test(target)) return [`${file.path} imports ${target}: doors open outwards`];
        if (!files.some(({ path }) => path === target))
          return [`${file.path} imports ${target}: there is no such file`];
        return mayImport(file.path, target) ?? [];
      }
      if (PACKAGES[packageOf(target)]?.some((rooms) => rooms.test(file.path)) === true) return [];
      return [`${file.path} imports ${target}: not in this room`];
    }),
  );

/** Circles of imports, types included, each as the list of its files. */
export const circles = (files: readonly SourceFile[]): readonly string[] => {
  const next = new Map(files.map((file) => [file.path, importsOf(file).filter((target) => target.startsWith('src/'))]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      found.push([...trail.slice(start), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return found;
};
