/**
 * What the why-page on the current month says: how often a month that is still filling looks like a change.
 */
import { expect, test } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import { randomOf } from '../../src/random.ts';

/** In how many of some months without any change a look on some day, and the look on the last day, finds one. */
function falseChanges(months: number, perDay: number): { readonly someDay: number; readonly atTheEnd: number } {
  const random = randomOf(4);
  const add = (to: [number, number, number]): void => {
    const draw = random();
    to[draw < 0.2 ? 0 : draw < 0.5 ? 1 : 2]++;
  };
  const countsOf = ([detractors, passives, promoters]: readonly [number, number, number]) => ({
    detractors,
    passives,
    promoters,
  });
  let someDay = 0;
  let atTheEnd = 0;
  for (let month = 0; month < months; month++) {
    const before: [number, number, number] = [0, 0, 0];
    for (let i = 0; i < 30 * perDay; i++) add(before);
    const now: [number, number, number] = [0, 0, 0];
    let found = false;
    let last = false;
    for (let day = 0; day < 30; day++) {
      for (let i = 0; i < perDay; i++) add(now);
      last = compareNps(countsOf(now), countsOf(before)).direction !== 'unclear';
      found ||= last;
    }
    if (found) someDay++;
    if (last) atTheEnd++;
  }
  return { someDay: someDay / months, atTheEnd: atTheEnd / months };
}

test('looked at every day, a month without change seems to differ from the last one in a quarter of cases, at its end in a twentieth', () => {
  const { someDay, atTheEnd } = falseChanges(4000, 4);
  expect(atTheEnd).toBeGreaterThan(0.035);
  expect(atTheEnd).toBeLessThan(0.065);
  // 24 %, with a standard error of 0.7.
  expect(someDay).toBeGreaterThan(0.21);
  expect(someDay).toBeLessThan(0.27);
});
