/**
 * Laws of waits that are not over.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type Wait, waitingCurve, waitingQuantile } from '../../src/cases/survival.ts';

const RUNS = { numRuns: 1000 };
const arbTime = fc.oneof(fc.nat(12), fc.double({ min: 0, max: 1e12, noNaN: true }));
const arbWait: fc.Arbitrary<Wait> = fc.record({ time: arbTime, over: fc.boolean() });
const arbWaits = fc.array(arbWait, { maxLength: 40 });
const arbShare = fc.oneof(fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9), fc.double({ min: 0.01, max: 0.99, noNaN: true }));

/** The quantile; beyond everything where it was not reached. */
const reach = (waits: readonly Wait[], share: number): number =>
  waitingQuantile(waitingCurve(waits), share).value ?? Infinity;

/**
 * Another way to the same curve: every wait weighs the same, and each open one hands its weight to all that lasted longer, in equal parts.
 * Efron (1967), The Two Sample Problem with Censored Data.
 */
function redistributed(waits: readonly Wait[]): (time: number) => number {
  const sorted = [...waits].sort((a, b) => a.time - b.time || Number(b.over) - Number(a.over));
  const weights = sorted.map(() => 1 / sorted.length);
  for (const [i, { over }] of sorted.entries()) {
    const rest = sorted.length - i - 1;
    if (over || rest === 0) continue;
    const part = (weights[i] as number) / rest;
    weights[i] = 0;
    for (let j = i + 1; j < sorted.length; j++) weights[j] = (weights[j] as number) + part;
  }
  return (time) =>
    1 - sorted.reduce((sum, wait, i) => (wait.over && wait.time <= time ? sum + (weights[i] as number) : sum), 0);
}

test.prop([arbWaits], RUNS)('the curve is the one of redistributing open waits to the right', (waits) => {
  const slow = redistributed(waits);
  for (const { time, waiting } of waitingCurve(waits).steps) expect(waiting).toBeCloseTo(slow(time), 10);
});

test.prop([arbWaits, arbShare, fc.infiniteStream(fc.nat(1000))], RUNS)(
  'the order of waits does not matter',
  (waits, share, keys) => {
    const shuffled = waits
      .map((wait) => ({ wait, key: keys.next().value as number }))
      .sort((a, b) => a.key - b.key)
      .map(({ wait }) => wait);
    expect(waitingCurve(shuffled)).toEqual(waitingCurve(waits));
    expect(reach(shuffled, share)).toBe(reach(waits, share));
  },
);

test.prop([arbWaits, arbTime, arbShare], RUNS)(
  'a further open wait never makes the others look faster',
  (waits, time, share) => {
    expect(reach([...waits, { time, over: false }], share)).toBeGreaterThanOrEqual(reach(waits, share));
  },
);

test.prop([arbWaits, fc.nat(40), arbShare], RUNS)(
  'a wait that turns out not to be over is longer',
  (waits, index, share) => {
    const reopened = waits.map((wait, i) => (i === index % waits.length ? { ...wait, over: false } : wait));
    expect(reach(reopened, share)).toBeGreaterThanOrEqual(reach(waits, share));
  },
);

test.prop([arbWaits, arbShare], RUNS)(
  'lies between "over at once" and "never over" for the open ones',
  (waits, share) => {
    expect(reach(waits, share)).toBeGreaterThanOrEqual(
      reach(
        waits.map(({ time }) => ({ time, over: true })),
        share,
      ),
    );
    expect(reach(waits, share)).toBeLessThanOrEqual(
      reach(
        waits.map((wait) => (wait.over ? wait : { time: 1e13, over: false })),
        share,
      ),
    );
  },
);

test.prop([fc.array(arbTime, { minLength: 1, maxLength: 40 }), arbShare], RUNS)(
  'without open waits the quantile is the usual one',
  (times, share) => {
    const sorted = [...times].sort((a, b) => a - b);
    const value = reach(
      times.map((time) => ({ time, over: true })),
      share,
    );
    expect(value).toBe(sorted[Math.ceil(share * times.length - 1e-9) - 1]);
  },
);

test.prop([arbWaits, arbShare, fc.double({ min: 0.5, max: 0.99, noNaN: true })], RUNS)(
  'a higher level never narrows the interval, which holds the value',
  (waits, share, level) => {
    const curve = waitingCurve(waits);
    const narrow = waitingQuantile(curve, share, { level });
    const wide = waitingQuantile(curve, share, { level: (1 + level) / 2 });
    const limits = ({ interval: { lower, upper } }: typeof narrow) => [lower ?? Infinity, upper ?? Infinity] as const;
    const [[low, high], [lowest, highest]] = [limits(narrow), limits(wide)];
    expect(lowest).toBeLessThanOrEqual(low);
    expect(highest).toBeGreaterThanOrEqual(high);
    const value = narrow.value ?? Infinity;
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
    expect(JSON.parse(JSON.stringify(narrow))).toEqual(narrow);
  },
);

test.prop([arbWaits, arbWaits], RUNS)('shares fall, within 0 and 1', (a, b) => {
  const { steps, n, over, open } = waitingCurve([...a, ...b]);
  expect(n).toBe(over + open);
  let last = 1;
  for (const { waiting } of steps) {
    expect(waiting).toBeLessThan(last);
    expect(waiting).toBeGreaterThanOrEqual(0);
    last = waiting;
  }
});
