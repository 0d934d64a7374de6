import { describe, expect, test } from 'vitest';
import { type NpsError, isNpsError } from '../../src/error.ts';
import { english } from '../../src/locale/en/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { randomOf } from '../../src/random.ts';
import type { Comment } from '../../src/themes/comment.ts';
import { type FindThemesOptions, type ThemeFinding, findThemes } from '../../src/themes/find.ts';
import { matchThemes } from '../../src/themes/match.ts';

const languages = [english, finnish];
const find = (comments: readonly Comment[], options: Partial<FindThemesOptions> = {}): ThemeFinding =>
  findThemes(comments, { languages, ...options });

/** What people write about, by the words that they use. */
const WORDS = {
  late: 'late delivery parcel waited days courier missed slow',
  staff: 'friendly staff smile helpful polite kind cashier thanked',
  price: 'price expensive cost money cheap discount euros paid',
  app: 'app crashes login screen update phone froze password',
  food: 'soup cold salad kitchen dish tasted salty lunch',
} as const;
type Subject = keyof typeof WORDS;
const SUBJECTS = ['late', 'staff', 'price', 'app'] as const;

/** Comments of three or four words of their subject; the id tells the subject, and the first number. */
function written(subjects: readonly Subject[], many: number, first = 0): Comment[] {
  const random = randomOf(7 + first);
  return subjects.flatMap((subject) =>
    Array.from({ length: many }, (_, i): Comment => {
      const words = WORDS[subject].split(' ');
      const some = Array.from({ length: 4 }, () => words[Math.floor(random() * words.length)] as string);
      return { id: `${subject}-${first + i}`, text: some.join(' '), language: 'en' };
    }),
  );
}
/** The theme that most comments of each subject have. */
function themesBySubject({ assignments }: ThemeFinding): Readonly<Partial<Record<Subject, string>>> {
  const votes = new Map<string, Map<string, number>>();
  for (const { comment, themes } of assignments) {
    const subject = comment.split('-')[0] as string;
    const own = votes.get(subject) ?? new Map<string, number>();
    const id = themes[0]?.theme ?? '';
    votes.set(subject, own.set(id, (own.get(id) ?? 0) + 1));
  }
  return Object.fromEntries(
    [...votes].map(([subject, own]) => [subject, [...own].sort((a, b) => b[1] - a[1])[0]?.[0]]),
  );
}
const groupsOf = ({ assignments }: ThemeFinding): unknown =>
  assignments.map(({ comment, themes, other }) => [comment, themes[0]?.theme ?? null, other]);
const idsOf = ({ themes }: ThemeFinding): string[] => themes.map(({ id }) => id).sort();

const first = written(SUBJECTS, 25);
const before = find(first, { k: 4 });

describe('comments that come later', () => {
  const more = find([...first, ...written(SUBJECTS, 4, 100)], { k: 4, previous: before });

  test('go to the themes that there are, whose ids stay', () => {
    expect(idsOf(more)).toEqual(idsOf(before));
    expect(themesBySubject(more)).toEqual(themesBySubject(before));
    expect(more.retired).toEqual([]);
  });

  test('leave the ids as matching by comments would give them', () => {
    for (const { found, id } of matchThemes(before, more).themes) expect(id).toBe(found);
  });

  test('take their themes from the words of a model, where the earlier comments are gone', () => {
    const later = find(written(SUBJECTS, 20, 100), { k: 4, previous: before.model });
    expect(themesBySubject(later)).toEqual(themesBySubject(before));
  });
});

test('the same comments give the same groups, again and again', () => {
  const again = find(first, { k: 4, previous: before });
  expect(groupsOf(again)).toEqual(groupsOf(before));
  expect(groupsOf(find(first, { k: 4, previous: again }))).toEqual(groupsOf(before));
});

test('a finding and its model may come out of a file', () => {
  const stored = JSON.parse(JSON.stringify(before)) as ThemeFinding;
  expect(find(first, { k: 4, previous: stored })).toEqual(find(first, { k: 4, previous: before }));
  expect(find(first, { k: 4, previous: stored.model })).toEqual(find(first, { k: 4, previous: before.model }));
});

describe('a group that is new', () => {
  const all = [...first, ...written(['food'], 25, 100)];

  test('becomes a theme with an id of its own where the number is free', () => {
    const found = find(all, { previous: before });
    expect(themesBySubject(found)).toEqual({ ...themesBySubject(before), food: 'theme-5' });
    expect(found.wanted).toEqual({ k: 5, by: 'previous' });
  });

  test('becomes a theme where one more is asked for', () => {
    const found = find(all, { k: 5, previous: before });
    expect(themesBySubject(found)).toEqual({ ...themesBySubject(before), food: 'theme-5' });
  });

  test('takes the place of the theme that is missed least where the number is fixed', () => {
    const few = [...written(['late', 'staff', 'price'], 25), ...written(['app'], 10)];
    const earlier = find(few, { k: 4 });
    expect(idsOf(earlier)).toHaveLength(4);
    const found = find([...few, ...written(['food'], 40, 100)], { k: 4, previous: earlier });
    expect(idsOf(found)).toHaveLength(4);
    expect(themesBySubject(found).food).toBe('theme-5');
    expect(found.retired).toHaveLength(1);
  });

  test('stays away where no more themes may be', () => {
    const found = find(all, { maxThemes: 4, previous: before });
    expect(found.themes.length).toBeLessThanOrEqual(4);
  });
});

describe('a theme that nobody writes about any more', () => {
  const three = first.filter(({ id }) => !id.startsWith('app'));
  const gone = themesBySubject(before).app as string;
  const found = find(three, { previous: before });

  test('goes, and its id is retired', () => {
    expect(idsOf(found)).toEqual(idsOf(before).filter((id) => id !== gone));
    expect(found.retired).toEqual([gone]);
    expect(found.model.retired).toEqual([gone]);
  });

  test('does not leave its id to a new one', () => {
    const again = find([...three, ...written(['food'], 25, 100)], { previous: found });
    expect(themesBySubject(again).food).toBe('theme-5');
    expect(again.retired).toEqual([gone]);
    expect(themesBySubject(find([...three, ...written(['food'], 25, 100)], { previous: found.model })).food).not.toBe(
      gone,
    );
  });
});

describe('another number of themes', () => {
  test('takes the themes away that are missed least', () => {
    const found = find(first, { k: 3, previous: before });
    expect(found.themes).toHaveLength(3);
    for (const id of idsOf(found)) expect(idsOf(before)).toContain(id);
    expect(found.retired).toHaveLength(1);
    expect(found.wanted).toEqual({ k: 3, by: 'caller' });
  });

  test('adds themes beside those there are', () => {
    const two = find(first, { k: 2 });
    const found = find(first, { k: 4, previous: two });
    expect(idsOf(found).filter((id) => idsOf(two).includes(id))).toEqual(idsOf(two));
    expect(found.themes.length).toBeGreaterThan(2);
  });

  test('is the earlier one where nobody asks for a number', () => {
    const found = find(first, { previous: before });
    expect(found.wanted).toEqual({ k: 4, by: 'previous' });
    expect(groupsOf(found)).toEqual(groupsOf(before));
  });
});

test('other languages change stems, not the themes of comments that are there again', () => {
  const found = find(first, { languages: [finnish], k: 4, previous: before });
  expect(themesBySubject(found)).toEqual(themesBySubject(before));
});

test('themes of which nothing is left are found anew, with new ids', () => {
  const found = find(written(['food'], 20), { k: 1, previous: before });
  expect(idsOf(found)).toEqual(['theme-5']);
  expect(found.retired).toEqual(idsOf(before));
  expect(find([], { previous: before })).toMatchObject({ themes: [], retired: idsOf(before) });
});

describe('without earlier themes', () => {
  test('a finding has nothing that tells of them', () => {
    expect(Object.keys(before)).toEqual(['themes', 'assignments', 'other', 'stability', 'model', 'n', 'wanted']);
    expect(Object.keys(before.model)).toEqual(['schema', 'languages', 'stems', 'pieces', 'themes']);
  });

  test.each([['auto' as const], [1], [3], [9]])('an earlier finding without themes changes no byte, k %s', (k) => {
    const { retired, ...found } = find(first, { k, previous: find([]) });
    const { retired: ofModel, ...model } = found.model;
    expect([retired, ofModel]).toEqual([[], []]);
    expect(JSON.stringify({ ...found, model })).toBe(JSON.stringify(find(first, { k })));
  });
});

describe('what is no finding', () => {
  const errorOf = (previous: unknown): unknown => {
    try {
      return find(first, { previous: previous as ThemeFinding });
    } catch (error) {
      if (!isNpsError(error)) throw error;
      const { code, path } = error as NpsError;
      return { code, path };
    }
  };
  const { model } = before;
  const [theme] = model.themes;
  const withTheme = (change: object): unknown => ({ ...model, themes: [{ ...theme, ...change }] });

  test.each<[string, unknown, readonly (string | number)[]]>([
    ['null', null, []],
    ['text', 'themes', []],
    ['an empty object', {}, ['schema']],
    ['a model in an older form', { ...model, schema: 0 }, ['schema']],
    ['a finding in an older form', { ...before, model: { ...model, schema: 0 } }, ['model', 'schema']],
    ['a finding without its model', { ...before, model: null }, ['model']],
    ['a model without stems', { ...model, stems: null }, ['stems', 'texts']],
    ['stems that are no texts', { ...model, stems: { texts: [5] } }, ['stems', 'texts']],
    ['themes that are no list', { ...model, themes: {} }, ['themes']],
    ['a theme that is none', { ...model, themes: [null] }, ['themes', 0]],
    ['a theme without an id', withTheme({ id: 5 }), ['themes', 0]],
    ['a size below zero', withTheme({ size: -1 }), ['themes', 0]],
    ['a size that is no number', withTheme({ size: Number.NaN }), ['themes', 0]],
    ['a size beyond all numbers', withTheme({ size: 1e308 }), ['themes', 0]],
    ['a stem that the model does not have', withTheme({ stems: [1e9], counts: [1] }), ['themes', 0]],
    ['a stem by a name', withTheme({ stems: ['__proto__'], counts: [1] }), ['themes', 0]],
    ['counts that are missing', withTheme({ counts: [] }), ['themes', 0]],
    ['the same id twice', { ...model, themes: [theme, theme] }, ['themes']],
    ['an id that is retired', { ...model, retired: [theme?.id] }, ['themes']],
    ['retired ids that are none', { ...model, retired: [null] }, ['retired']],
    ['assignments that are no list', { ...before, assignments: {} }, ['assignments']],
    ['an assignment that is none', { ...before, assignments: [null] }, ['assignments', 0]],
    ['an assignment without themes', { ...before, assignments: [{ comment: 'c' }] }, ['assignments', 0]],
    [
      'a theme that is not in the model',
      { ...before, assignments: [{ comment: 'c', themes: [{ theme: 'toString' }] }] },
      ['assignments', 0, 'themes', 0],
    ],
    ['a finding without its number', { ...before, wanted: {} }, ['wanted', 'k']],
  ])('%s is refused', (_, previous, path) => {
    expect(errorOf(previous)).toEqual({ code: 'themes/invalid', path: ['previous', ...path] });
  });

  test('ids that every object has are ids like others', () => {
    const renamed = JSON.parse(JSON.stringify(before).replaceAll('"theme-1"', '"__proto__"')) as ThemeFinding;
    expect(idsOf(find(first, { k: 4, previous: renamed }))).toEqual(
      idsOf(before)
        .map((id) => (id === 'theme-1' ? '__proto__' : id))
        .sort(),
    );
  });
});
