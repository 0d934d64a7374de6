import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import type { Comment } from '../../src/themes/comment.ts';
import { type ThemeFinding, findThemes } from '../../src/themes/find.ts';

const languages = [english, finnish];
const arbWord = fc.constantFrom(
  ...'late delivery parcel friendly staff smile price cost money hidas toimitus hinta the ja'.split(' '),
);
const arbText = fc.oneof(
  { weight: 8, arbitrary: fc.array(arbWord, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constantFrom('', 'n/a', '👍', '\ud800') },
);
const arbComments = fc
  .array(arbText, { maxLength: 40 })
  .map((texts): Comment[] => texts.map((text, i) => ({ id: `c${i}`, text })));
const arbK = fc.oneof(fc.constant('auto' as const), fc.integer({ min: 1, max: 8 }));
/** Comments, and how many of them are there at first. */
const arbGrowing = arbComments.chain((comments) =>
  fc.record({ comments: fc.constant(comments), cut: fc.nat(comments.length) }),
);
const groupsOf = ({ assignments }: ThemeFinding): unknown =>
  assignments.map(({ comment, themes, other }) => [comment, themes[0]?.theme ?? null, other]);

test.prop([arbComments, arbK])('themes of the same comments go on as they are, with their ids', (comments, k) => {
  const before = findThemes(comments, { languages, k });
  const again = findThemes(comments, { languages, k, previous: before });
  expect(groupsOf(again)).toEqual(groupsOf(before));
  expect(again.themes.map(({ id, n }) => [id, n])).toEqual(before.themes.map(({ id, n }) => [id, n]));
  expect(groupsOf(findThemes(comments, { languages, k, previous: again }))).toEqual(groupsOf(before));
});

test.prop([arbGrowing, arbK, arbK, fc.boolean()])(
  'each theme has an id of its own, and no id that is retired is used',
  ({ comments, cut }, k, later, byModel) => {
    const before = findThemes(comments.slice(0, cut), { languages, k });
    const previous = byModel ? before.model : before;
    const found = findThemes(comments, { languages, k: later, previous });
    const ids = found.themes.map(({ id }) => id);
    expect(new Set([...ids, ...(found.retired ?? [])]).size).toBe(ids.length + (found.retired ?? []).length);
    for (const { id } of before.themes) expect([...ids, ...(found.retired ?? [])]).toContain(id);
    expect(found.model.themes.map(({ id }) => id)).toEqual(ids);
    if (later !== 'auto') expect(ids.length).toBeLessThanOrEqual(later);
    for (const { themes, other } of found.assignments) expect(themes.length > 0).toBe(other === null);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  },
);

test.prop([arbGrowing, arbK, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), fc.boolean()])(
  'the order of comments changes nothing but the order of the assignments',
  ({ comments, cut }, k, stream, byModel) => {
    const before = findThemes(comments.slice(0, cut), { languages, k: 3 });
    const order = comments
      .map((_, i) => ({ i, at: stream.next().value as number }))
      .sort((a, b) => a.at - b.at || b.i - a.i);
    const turned = { ...before, assignments: [...before.assignments].reverse() };
    const one = findThemes(comments, { languages, k, previous: byModel ? before.model : before });
    const other = findThemes(
      order.map(({ i }) => comments[i] as Comment),
      { languages, k, previous: byModel ? before.model : turned },
    );
    expect({ ...other, assignments: null }).toEqual({ ...one, assignments: null });
    expect(other.assignments).toEqual(order.map(({ i }) => one.assignments[i]));
  },
);
