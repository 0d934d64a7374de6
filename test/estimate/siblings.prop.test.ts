/**
 * Laws of satisfaction and effort.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { ces, csat } from '../../src/estimate/siblings.ts';

const arbRatings = fc.array(
  fc.oneof(
    fc.nat(5),
    fc.nat(1000),
    fc.nat(4000).map((n) => n / 4),
  ),
  {
    minLength: 3,
    maxLength: 11,
  },
);
const arbLevel = fc.constantFrom(0.5, 0.9, 0.95, 0.999);

test.prop([arbRatings, arbLevel])('a figure is within its interval, and both on the scale', (counts, level) => {
  const satisfied = csat(counts, { level });
  if (satisfied.status === 'shown') {
    const { percent, interval } = satisfied;
    expect(interval.lower).toBeGreaterThanOrEqual(0);
    expect(interval.lower).toBeLessThanOrEqual(percent + 1e-9);
    expect(interval.upper).toBeGreaterThanOrEqual(percent - 1e-9);
    expect(interval.upper).toBeLessThanOrEqual(100);
  }
  const effort = ces(counts, { level });
  if (effort.status === 'shown') {
    expect(effort.interval.lower).toBeGreaterThanOrEqual(1);
    expect(effort.interval.lower).toBeLessThanOrEqual(effort.mean + 1e-12);
    expect(effort.interval.upper).toBeGreaterThanOrEqual(effort.mean - 1e-12);
    expect(effort.interval.upper).toBeLessThanOrEqual(counts.length);
  }
});

test.prop([arbRatings, arbLevel])('turning the scale round mirrors both', (counts, level) => {
  const turned = [...counts].reverse();
  const [one, other] = [csat(counts, { level, topBoxes: 1 }), csat(turned, { level, topBoxes: counts.length - 1 })];
  if (one.status === 'shown' && other.status === 'shown') {
    expect(other.percent).toBeCloseTo(100 - one.percent, 9);
    expect(other.interval.lower).toBeCloseTo(100 - one.interval.upper, 9);
    expect(other.interval.upper).toBeCloseTo(100 - one.interval.lower, 9);
  }
  const [here, there] = [ces(counts, { level }), ces(turned, { level })];
  expect(there.status).toBe(here.status);
  if (here.status === 'shown' && there.status === 'shown') {
    expect(there.mean).toBeCloseTo(counts.length + 1 - here.mean, 9);
    expect(there.interval.lower).toBeCloseTo(counts.length + 1 - here.interval.upper, 9);
    expect(there.standardError).toBeCloseTo(here.standardError, 9);
  }
});

test.prop([arbRatings])(
  'a higher level never narrows an interval, more of the same answers never widen it',
  (counts) => {
    const widthOf = ({ interval }: ReturnType<typeof csat> | ReturnType<typeof ces>): number =>
      interval === null ? Infinity : interval.upper - interval.lower;
    const more = counts.map((count) => 3 * count);
    for (const read of [csat, ces]) {
      expect(widthOf(read(counts, { level: 0.99 }))).toBeGreaterThanOrEqual(widthOf(read(counts)) - 1e-12);
      if (widthOf(read(counts)) < Infinity)
        expect(widthOf(read(more))).toBeLessThanOrEqual(widthOf(read(counts)) + 1e-9);
    }
  },
);

test.prop([arbRatings])('a figure survives JSON unchanged', (counts) => {
  for (const figure of [csat(counts), ces(counts)]) expect(JSON.parse(JSON.stringify(figure))).toStrictEqual(figure);
});
