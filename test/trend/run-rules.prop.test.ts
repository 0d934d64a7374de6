/**
 * Laws of the run rules.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { RUN_RULES, type RunSignal, runRules } from '../../src/trend/run-rules.ts';

/** Values of some tenths of a sigma, so that runs and patterns are common. */
const arbZ = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -35, max: 35 }).map((tenths) => tenths / 10) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 15 }).map((tenths) => tenths / 10) },
    fc.constant(null),
  ),
  { maxLength: 60 },
);

const OTHER = { higher: 'lower', lower: 'higher' } as const;

test.prop([arbZ])('turning all values upside down turns the sides and nothing else', (z) => {
  const turned = z.map((value) => (value === null ? null : -value));
  const expected = runRules(z, RUN_RULES).map((signal): RunSignal => ({
    ...signal,
    side: signal.side === null ? null : OTHER[signal.side],
  }));
  expect(runRules(turned, RUN_RULES)).toEqual(expected);
});

test.prop([arbZ])('each rule finds the same alone and among others', (z) => {
  const together = runRules(z, RUN_RULES);
  for (const rule of RUN_RULES) expect(runRules(z, [rule])).toEqual(together.filter((signal) => signal.rule === rule));
});

test.prop([arbZ])('nulls only move the positions', (z) => {
  const places = z.flatMap((value, i) => (value === null ? [] : [i]));
  const dense = runRules(
    z.filter((value) => value !== null),
    RUN_RULES,
  );
  expect(runRules(z, RUN_RULES)).toEqual(
    dense.map((signal) => ({
      ...signal,
      at: places[signal.at],
      points: signal.points.map((place) => places[place]),
    })),
  );
});

test.prop([arbZ, fc.nat(60)])('what comes later does not change a signal', (z, length) => {
  const early = z.slice(0, length);
  expect(runRules(early, RUN_RULES)).toEqual(runRules(z, RUN_RULES).filter(({ at }) => at < length));
});

test.prop([arbZ])('signals are plain JSON, and their points end where they were met', (z) => {
  const signals = runRules(z, RUN_RULES);
  expect(JSON.parse(JSON.stringify(signals))).toStrictEqual(signals);
  for (const { at, points } of signals) expect(points.at(-1)).toBe(at);
});
