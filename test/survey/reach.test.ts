import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { CHANNELS } from '../../src/survey/channel.ts';
import { INVITATION_REASONS } from '../../src/survey/invite.ts';
import { type Approach, reachOf } from '../../src/survey/reach.ts';
import { compareReach } from '../../src/survey/reach-change.ts';
import { arbInstant } from '../../src/testing/times.ts';

const day = (date: number, hour = 12): string => `2026-05-${String(date).padStart(2, '0')}T${hour}:00:00.000Z`;
const repeat = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value);

const sent: Approach = { subject: 'a', touchpoint: 'delivery', channel: 'email', invitedAt: day(20) };
const answered: Approach = { ...sent, answeredAt: day(21) };
const held: Approach = { subject: 'a', touchpoint: 'delivery', suppressed: 'quarantine' };
const forgotten: Approach = { subject: 'a', touchpoint: 'delivery' };

describe('reach', () => {
  const { total, touchpoints, groups, findings } = reachOf([
    ...repeat(30, answered),
    ...repeat(70, sent),
    ...repeat(20, held),
    ...repeat(5, { ...held, suppressed: 'no-basis' } as const),
    ...repeat(25, forgotten),
    ...repeat(10, { ...answered, channel: 'sms', touchpoint: 'support' } as const),
  ]);

  test('counts who was due, held back, eligible, invited and who answered', () => {
    expect(total).toMatchObject({
      due: 160,
      suppressed: 25,
      eligible: 135,
      invited: 110,
      answered: 40,
      unsolicited: 0,
    });
    expect(total.suppressedBy).toEqual([
      { reason: 'no-basis', count: 5 },
      { reason: 'quarantine', count: 20 },
    ]);
    expect(findings).toEqual([]);
  });

  test('gives each rate with its numerator, its denominator and an interval', () => {
    expect(total.responseRate).toMatchObject({ status: 'shown', numerator: 40, denominator: 110 });
    expect(total.responseRate.value).toBeCloseTo(40 / 110, 15);
    expect(total.invitationRate.value).toBeCloseTo(110 / 135, 15);
    expect(total.suppressionShare.value).toBeCloseTo(25 / 160, 15);
  });

  test('has the interval of Wilson', () => {
    // The closed form of Wilson (1927), computed with 30 digits.
    const { responseRate } = reachOf([...repeat(30, answered), ...repeat(70, sent)]).total;
    expect(responseRate.interval?.lower).toBeCloseTo(0.21894885294932, 12);
    expect(responseRate.interval?.upper).toBeCloseTo(0.39584854633346, 12);
  });

  test('is split by touchpoint and by channel, in the order of the records', () => {
    expect(touchpoints.map(({ touchpoint, due }) => [touchpoint, due])).toEqual([
      ['delivery', 150],
      ['support', 10],
    ]);
    expect(groups.map(({ touchpoint, channel, due, invited }) => [touchpoint, channel, due, invited])).toEqual([
      ['delivery', 'email', 100, 100],
      ['delivery', null, 50, 0],
      ['support', 'sms', 10, 10],
    ]);
  });

  test('of nobody has no rate, and says why', () => {
    const nobody = reachOf([]).total;
    expect(nobody.suppressionShare).toEqual({
      status: 'withheld',
      value: null,
      interval: null,
      reason: 'nobody-due',
      numerator: 0,
      denominator: 0,
    });
    expect(reachOf([held]).total.invitationRate).toMatchObject({ value: null, reason: 'nobody-eligible' });
    expect(reachOf([forgotten]).total.responseRate).toMatchObject({ value: null, reason: 'nobody-invited' });
  });

  test('counts an answer without an invitation, or from before it, in no rate', () => {
    const reading = reachOf([
      { subject: 'a', answeredAt: day(3) },
      { ...sent, answeredAt: day(19) },
    ]);
    expect(reading.total).toMatchObject({ invited: 1, answered: 0, unsolicited: 2 });
    expect(reading.total.responseRate.value).toBe(0);
  });

  test('warns of invitations that went out after the outcome was known', () => {
    const { findings: found } = reachOf([
      { ...sent, answeredAt: day(19) },
      { ...answered, knownAt: day(20) },
      { ...answered, knownAt: day(22) },
      answered,
    ]);
    expect(found).toEqual([
      {
        code: 'selected-after',
        severity: 'warning',
        rule: 'G5',
        origin: 'design',
        path: [],
        data: { afterAnswer: 1, afterOutcome: 1, invited: 4, share: 0.5 },
      },
    ]);
  });

  test.each([
    [null, [0]],
    [{ ...sent, subject: 1 }, [0, 'subject']],
    [{ ...sent, touchpoint: {} }, [0, 'touchpoint']],
    [{ ...sent, channel: '__proto__' }, [0, 'channel']],
    [{ ...held, suppressed: 'constructor' }, [0, 'suppressed']],
    [{ ...sent, suppressed: 'erased' }, [0, 'suppressed']],
    [{ ...sent, invitedAt: '2026-05-20' }, [0, 'invitedAt']],
    [{ ...sent, knownAt: 5 }, [0, 'knownAt']],
  ])('refuses a record of another form with its place (%#)', (approach, path) => {
    expect(() => reachOf([approach as Approach])).toThrow(expect.objectContaining({ code: 'reach/invalid', path }));
  });

  test('keeps touchpoints apart that are named like members of every object', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const reading = reachOf(names.map((touchpoint) => ({ ...sent, touchpoint })));
    expect(reading.touchpoints.map(({ touchpoint }) => touchpoint)).toEqual(names);
  });

  test('refuses what is no list, gaps in a list, and a bad level', () => {
    expect(() => reachOf({} as never)).toThrow(expect.objectContaining({ code: 'reach/invalid', path: [] }));
    expect(() => reachOf(new Array(1))).toThrow(expect.objectContaining({ code: 'reach/invalid', path: [0] }));
    expect(() => reachOf([], { level: 1 })).toThrow(expect.objectContaining({ code: 'option/out-of-range' }));
  });
});

describe('two periods', () => {
  const codes = (a: readonly Approach[], b: readonly Approach[], tolerance = 0.05): readonly string[] =>
    compareReach(a, b, { tolerance }).findings.map(({ code }) => code);
  const april = [...repeat(100, answered), ...repeat(100, sent)];

  test('that are alike have no findings', () => {
    const change = compareReach(april, april);
    expect(change.findings).toEqual([]);
    expect(change.responseRate).toMatchObject({ difference: 0, direction: 'unclear' });
    expect(change.channels).toEqual({ moved: 0, pValue: 1, smallExpected: false });
  });

  test('whose response rate moved by more than the tolerance warn of it, with what chance leaves', () => {
    const may = [...repeat(60, answered), ...repeat(140, sent)];
    const change = compareReach(april, may);
    expect(change.findings).toMatchObject([
      { code: 'reach-moved', data: { before: 0.5, after: 0.3, direction: 'lower', tolerance: 0.05 } },
    ]);
    expect(codes(april, may, 0.21)).toEqual([]);
  });

  test('give the difference the interval of Newcombe', () => {
    // Newcombe (1998), table II, 56/70 - 48/80, method 10: 0.0524 to 0.3339.
    const of = (yes: number, n: number): Approach[] => [...repeat(yes, answered), ...repeat(n - yes, sent)];
    const { responseRate } = compareReach(of(48, 80), of(56, 70));
    expect(responseRate.difference).toBeCloseTo(0.2, 12);
    expect(responseRate.interval?.lower.toFixed(4)).toBe('0.0524');
    expect(responseRate.interval?.upper.toFixed(4)).toBe('0.3339');
  });

  test('with another mix of channels or touchpoints warn of it', () => {
    const bySms = april.map((approach, i): Approach => (i % 4 === 0 ? { ...approach, channel: 'sms' } : approach));
    const atSupport = april.map((approach, i): Approach =>
      i % 4 === 0 ? { ...approach, touchpoint: 'support' } : approach,
    );
    expect(codes(april, bySms)).toEqual(['channel-mix-moved']);
    expect(codes(april, atSupport)).toEqual(['touchpoint-mix-moved']);
    expect(compareReach(april, bySms).channels.moved).toBe(0.25);
  });

  test('do not warn of a mix that chance explains, however far it moved', () => {
    const few = [sent, sent, sent, { ...sent, channel: 'sms' } as const];
    const change = compareReach(few, [sent, sent, { ...sent, channel: 'sms' }, { ...sent, channel: 'sms' }]);
    expect(change.channels).toMatchObject({ moved: 0.25, smallExpected: true });
    expect(change.findings).toEqual([]);
  });

  test('of which one invited nobody say so', () => {
    const change = compareReach([], april);
    expect(change.responseRate).toMatchObject({ status: 'withheld', reason: 'nobody-invited' });
    expect(change.channels).toEqual({ moved: null, pValue: 1, smallExpected: false });
    expect(change.findings.map(({ code }) => code)).toEqual(['reach-unknown']);
  });

  test('hand on what was found in the later one', () => {
    expect(codes(april, [...april, { ...answered, knownAt: day(1) }])).toEqual(['selected-after']);
  });

  test('name the period of a bad record', () => {
    expect(() => compareReach(april, [null as never])).toThrow(expect.objectContaining({ path: ['after', 0] }));
    expect(() => compareReach([], [], { tolerance: 0 })).toThrow(expect.objectContaining({ path: ['tolerance'] }));
  });
});

const arbApproach: fc.Arbitrary<Approach> = fc
  .record(
    {
      subject: fc.constantFrom('a', 'b'),
      touchpoint: fc.constantFrom('delivery', 'support'),
      channel: fc.constantFrom(...CHANNELS),
      suppressed: fc.constantFrom(...INVITATION_REASONS),
      invitedAt: arbInstant(),
      answeredAt: arbInstant(),
      knownAt: arbInstant(),
    },
    { requiredKeys: ['subject'] },
  )
  .map(({ suppressed, ...approach }) =>
    suppressed === undefined || approach.invitedAt !== undefined ? approach : { ...approach, suppressed },
  );

prop.prop([fc.array(arbApproach, { maxLength: 6 })], { numRuns: 1000 })(
  'rates lie between 0 and 1 within their intervals, or say why there are none; the parts add up',
  (approaches) => {
    const reading = reachOf(approaches);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    const { total, groups, touchpoints } = reading;
    for (const part of [total, ...groups, ...touchpoints])
      for (const rate of [part.suppressionShare, part.invitationRate, part.responseRate]) {
        const { interval, value, denominator } = rate;
        const inOrder = interval !== null && 0 <= interval.lower && interval.lower <= value && value <= interval.upper;
        expect(rate.status === 'withheld' ? denominator === 0 : inOrder && (interval?.upper ?? 2) <= 1).toBe(true);
      }
    for (const key of ['due', 'suppressed', 'eligible', 'invited', 'answered', 'unsolicited'] as const) {
      const sums = [groups, touchpoints].map((parts) => parts.reduce((sum, part) => sum + part[key], 0));
      expect(sums).toEqual([total[key], total[key]]);
    }
    expect(total.due).toBe(approaches.length);
  },
);

prop.prop([fc.array(arbApproach, { maxLength: 6 }), fc.array(arbApproach, { maxLength: 6 })], { numRuns: 1000 })(
  'swapping two periods turns the difference around and moves as much of the mix',
  (a, b) => {
    const one = compareReach(a, b);
    const other = compareReach(b, a);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    expect(other.channels.moved === null ? null : other.channels.moved.toFixed(10)).toBe(
      one.channels.moved === null ? null : one.channels.moved.toFixed(10),
    );
    if (one.responseRate.status === 'withheld' || other.responseRate.status === 'withheld')
      expect(other.responseRate.status).toBe(one.responseRate.status);
    else {
      expect(other.responseRate.difference).toBeCloseTo(-one.responseRate.difference, 12);
      expect(other.responseRate.interval.upper).toBeCloseTo(-one.responseRate.interval.lower, 12);
    }
  },
);
