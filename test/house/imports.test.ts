/**
 * Who may import whom, and that nobody imports in a circle.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { circles, emptyNames, forbiddenImports, unknownRooms } from './floors.ts';
import { doors, importsOf, sources } from './source.ts';

const files = sources();
const file = (path: string, text = ''): { path: string; text: string } => ({ path, text });

test('every file of the library stands in a known room', () => {
  expect(files.length).toBeGreaterThan(10);
  expect(unknownRooms(files)).toEqual([]);
});

test('no file or folder has a name that says nothing', () => {
  expect(emptyNames(files)).toEqual([]);
});

test('files import only from floors below, from their own room, and packages only in their room', () => {
  expect(forbiddenImports(files)).toEqual([]);
});

test('no imports run in a circle', () => {
  expect(circles(files)).toEqual([]);
});

test('every door is an index file of a room, and every index file is a door', () => {
  const indexes = files.filter(({ path }) => path.endsWith('/index.ts')).map(({ path }) => path);
  expect(indexes).toEqual(
    doors()
      .map((door) => door.file)
      .sort(),
  );
});

test('a door only re-exports; that of a locale puts its pack together', () => {
  const statements =
    /^(?:export (?:type )?\{[^}]*\} from '[^']+';|export type \* from '[^']+';|\s|\/\*[\s\S]*?\*\/|\/\/.*)*$/;
  const wrong = files.filter(
    ({ path, text }) => path.endsWith('/index.ts') && !path.startsWith('src/locale/') && !statements.test(text),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

describe('the checks find what they look for:', () => {
  const score = file('src/scale/score.ts');

  test('every way to name a module', () => {
    const text = `
      import a from './a.ts'; import type { B } from '../time/b.ts'; export { c } from './c.ts'; export * from 'd';
      const e = import('./e.ts'); type F = import('./f.ts').F; import './g.ts';`;
    expect(importsOf(file('src/scale/x.ts', text))).toEqual([
      'src/scale/a.ts',
      'src/time/b.ts',
      'src/scale/c.ts',
      'd',
      'src/scale/e.ts',
      'src/scale/f.ts',
      'src/scale/g.ts',
    ]);
  });

  test('an import upwards, sideways, of a door, of a package, of nothing', () => {
    const wrong = (path: string, target: string, others: readonly string[] = []): readonly string[] =>
      forbiddenImports([file(path, `import type { X } from '${target}';`), ...others.map((other) => file(other))]);
    expect(wrong('src/scale/score.ts', '../tally/tally.ts', ['src/tally/tally.ts'])).toHaveLength(1);
    expect(wrong('src/segments/segment.ts', '../trend/series.ts', ['src/trend/series.ts'])).toHaveLength(1);
    expect(wrong('src/random.ts', './scale/score.ts', ['src/scale/score.ts'])).toHaveLength(1);
    expect(wrong('src/locale/fi/labels.ts', '../en/labels.ts', ['src/locale/en/labels.ts'])).toHaveLength(1);
    expect(wrong('src/report/analyze.ts', '../input/index.ts', ['src/input/index.ts'])).toHaveLength(1);
    expect(wrong('src/input/issues.ts', 'zod')).toHaveLength(1);
    expect(wrong('src/time/period.ts', 'date-fns')).toHaveLength(1);
    expect(wrong('src/tally/tally.ts', 'zod/mini')).toHaveLength(1);
    expect(wrong('src/scale/score.ts', './gone.ts')).toHaveLength(1);
  });

  test('what is allowed stays allowed', () => {
    const right = (path: string, target: string, others: readonly string[] = []): readonly string[] =>
      forbiddenImports([file(path, `import { x } from '${target}';`), ...others.map((other) => file(other))]);
    expect(right('src/scale/category.ts', './score.ts', ['src/scale/score.ts'])).toEqual([]);
    expect(right('src/time/zone.ts', 'date-fns/addDays')).toEqual([]);
    expect(right('src/compare/paired.ts', '../estimate/wald.ts', ['src/estimate/wald.ts'])).toEqual([]);
    expect(right('src/input/issues.ts', 'zod/mini')).toEqual([]);
  });

  test('a circle of types', () => {
    const found = circles([
      file('src/scale/a.ts', "import type { B } from './b.ts';"),
      file('src/scale/b.ts', "export type { A } from './a.ts';"),
    ]);
    expect(found).toEqual(['src/scale/a.ts → src/scale/b.ts → src/scale/a.ts']);
  });

  test('a file without a room, an empty name', () => {
    expect(unknownRooms([score, file('src/plugins/x.ts')])).toEqual(['src/plugins/x.ts']);
    expect(emptyNames([score, file('src/scale/utils.ts'), file('src/time/date-helpers.ts')])).toHaveLength(2);
  });
});
