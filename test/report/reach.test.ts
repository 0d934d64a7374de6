import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/locale/en/index.ts';
import { analyze } from '../../src/report/analyze.ts';
import type { AnalyzeOptions } from '../../src/report/basis.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import type { ReportPart } from '../../src/report/part.ts';
import type { ReportInvitation } from '../../src/report/reach.ts';
import { MEASURES, type Measure, type Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { nonResponseBounds } from '../../src/survey/nonresponse.ts';
import { reachOf } from '../../src/survey/reach.ts';
import { compareReach } from '../../src/survey/reach-change.ts';

const now = '2024-04-01T00:00:00.000Z';
const base = { zone: 'UTC', now } as const;

type Sent = {
  readonly month: string;
  readonly invited: number;
  readonly answers: readonly Score[];
  readonly channel?: ReportInvitation['channel'];
  readonly touchpoint?: string;
  readonly measure?: Measure;
};

/** Invitations of a month, the first of which were answered a day later with the scores. */
const sent = ({ month, invited, answers, channel = 'email', touchpoint, measure }: Sent) => {
  const subjects = Array.from({ length: invited }, (_, i) => `${month}-${channel}-${measure ?? ''}-${i}`);
  const kind = measure === undefined ? {} : { measure };
  const about = touchpoint === undefined ? {} : { touchpoint };
  return {
    invitations: subjects.map((subject, i): ReportInvitation => ({
      subject,
      channel,
      invitedAt: `2024-${month}-10T08:00:00.000Z`,
      ...(i < answers.length && { answeredAt: `2024-${month}-11T08:00:00.000Z` }),
      ...kind,
      ...about,
    })),
    responses: answers.map((score, i): Response => ({
      id: subjects[i] as string,
      subject: subjects[i] as string,
      score,
      answeredAt: `2024-${month}-11T08:00:00.000Z`,
      tags: {},
      ...kind,
    })),
  };
};

const scores = (promoters: number, detractors: number): Score[] => [
  ...Array.from({ length: promoters }, (): Score => 9),
  ...Array.from({ length: detractors }, (): Score => 3),
];

const read = (batches: readonly ReturnType<typeof sent>[], options: Partial<AnalyzeOptions> = {}) =>
  analyze(
    batches.flatMap(({ responses }) => responses),
    { ...base, invitations: batches.flatMap(({ invitations }) => invitations), ...options },
  );
const partOf = (...batches: readonly ReturnType<typeof sent>[]): ReportPart => read(batches).parts[0] as ReportPart;

describe('the response rate beside the score', () => {
  const january = sent({ month: '01', invited: 200, answers: scores(40, 20) });

  test('is that of the survey room, with the bounds of silence', () => {
    const { reach } = partOf(january);
    expect(reach).toMatchObject(reachOf(january.invitations));
    expect(reach?.total.responseRate).toMatchObject({ value: 0.3, numerator: 60, denominator: 200 });
    expect(reach?.bounds).toEqual(
      nonResponseBounds({ detractors: 20, passives: 0, promoters: 40 }, { invited: 200, level: 0.95 }),
    );
    expect(reach?.bounds).toMatchObject({ worst: -60, best: 80 });
  });

  test('is a caution where nobody says who was invited, in one line of the text', () => {
    const report = analyze(january.responses, base);
    expect(report.parts[0]).toMatchObject({ reach: null, cautions: ['reach-unknown'] });
    const lines = markdownReport(report, { locale: en }).split('\n');
    expect(lines.filter((line) => line.includes('no response rate stands beside the score'))).toHaveLength(1);
    // Below the title and the score.
    expect(lines[4]).toMatch(/^It is not known how many people were invited/);
  });

  test('stands in the text right below the score', () => {
    const lines = markdownReport(read([january]), { locale: en }).split('\n');
    expect(lines[2]).toMatch(/^\*\*NPS 33\.3, from 60 answers/);
    expect(lines[4]).toBe(
      'The response rate is 30.0% (60 answers to 200 invitations; 95% interval 24.1% … 36.7%). If everybody who did not ' +
        'answer were a detractor, the score of all would be −60.0; if everybody were a promoter, 80.0.',
    );
    expect(lines.join('\n')).not.toContain('It is not known');
  });

  test('is unknown where records hold nobody who was invited', () => {
    const { reach, cautions } = analyze(january.responses, { ...base, invitations: [] }).parts[0] as ReportPart;
    expect(cautions).toEqual(['reach-unknown']);
    expect(reach).toMatchObject({ bounds: null, total: { responseRate: { status: 'withheld' } } });
  });

  test('of invitations that tell of other answers than were read is a caution, and the bounds hold all the same', () => {
    const silent = january.invitations.map(({ subject, invitedAt }) => ({ subject, invitedAt: invitedAt as string }));
    const { reach, cautions } = analyze(january.responses, { ...base, invitations: silent }).parts[0] as ReportPart;
    expect(cautions).toEqual(['reach-mismatch']);
    expect(reach?.total.responseRate.value).toBe(0);
    expect(reach?.bounds).toMatchObject({ answered: 60, silent: 140, worst: -60, best: 80 });
  });

  test('of fewer invitations than answers has no bounds', () => {
    const few = { ...base, invitations: january.invitations.slice(0, 50) };
    const { reach, cautions } = analyze(january.responses, few).parts[0] as ReportPart;
    expect([cautions, reach?.bounds]).toEqual([['reach-mismatch'], null]);
  });

  test('counts who answered unasked apart, and once among all', () => {
    const unasked = january.invitations.map((one, i) =>
      i < 10 ? { ...one, invitedAt: '2024-01-20T08:00:00.000Z' } : one,
    );
    const report = analyze(january.responses, { ...base, invitations: unasked });
    const { reach, cautions } = report.parts[0] as ReportPart;
    expect(cautions).toEqual(['selected-after']);
    expect(reach?.total).toMatchObject({ answered: 50, unsolicited: 10 });
    expect(reach?.bounds).toMatchObject({ invited: 200, answered: 60 });
    expect(markdownReport(report, { locale: en })).toContain(
      '10 answers came without an invitation, or before it, and are not in the response rate.',
    );
  });

  test('of few answers tells nothing of touchpoints and channels where privacy is asked for, and nothing at all below it', () => {
    const shown = read([january], { privacyMinimum: 5 }).parts[0]?.reach;
    expect(shown).toMatchObject({ touchpoints: [], groups: [], periods: [], total: { invited: 200 } });
    const hidden = read([sent({ month: '01', invited: 20, answers: scores(2, 1) })], { privacyMinimum: 5 });
    expect(hidden.parts[0]).toMatchObject({ reach: null, cautions: [] });
    expect(markdownReport(hidden, { locale: en })).not.toMatch(/response rate|\b20\b/);
  });
});

describe('two periods side by side', () => {
  const january = sent({ month: '01', invited: 200, answers: scores(40, 20), touchpoint: 'order' });
  const change = (after: Omit<Sent, 'month'>, options: Partial<AnalyzeOptions> = {}) =>
    read([january, sent({ touchpoint: 'order', ...after, month: '02' })], options).parts[0]?.change;

  test('carry the comparison of the survey room', () => {
    const after = { invited: 300, answers: scores(20, 10) };
    const february = sent({ touchpoint: 'order', ...after, month: '02' });
    const { before, after: later, ...moved } = compareReach(january.invitations, february.invitations);
    expect(change(after)?.reach).toEqual({
      ...moved,
      before: before.total.responseRate,
      after: later.total.responseRate,
      cautions: ['reach-moved'],
    });
  });

  test.each([
    ['nothing where nothing moved', { invited: 200, answers: scores(30, 30) }, []],
    ['a response rate that moved', { invited: 200, answers: scores(30, 40) }, []],
    ['a response rate that moved by more', { invited: 200, answers: scores(40, 40) }, ['reach-moved']],
    ['other channels', { invited: 200, answers: scores(30, 30), channel: 'sms' }, ['channel-mix-moved']],
    ['other encounters', { invited: 200, answers: scores(30, 30), touchpoint: 'repair' }, ['touchpoint-mix-moved']],
  ] as const)('warn of %s', (_what, after, cautions) => {
    expect(change(after)?.reach?.cautions).toEqual(cautions);
  });

  test('warn by the share that was set', () => {
    const after = { invited: 200, answers: scores(30, 40) };
    expect(change(after, { reachTolerance: 0.04 })?.reach?.cautions).toEqual(['reach-moved']);
    expect(change({ invited: 200, answers: scores(40, 40) }, { reachTolerance: 0.2 })?.reach?.cautions).toEqual([]);
  });

  test('tell nothing of few answers where privacy is asked for', () => {
    const february = sent({ month: '02', invited: 60, answers: scores(30, 30) });
    const late = february.invitations.map((one, i) =>
      i < 57 ? { ...one, invitedAt: '2024-01-31T08:00:00.000Z' } : one,
    );
    const batches = [january, { ...february, invitations: late }];
    expect(read(batches).parts[0]?.change?.reach?.after).toMatchObject({ numerator: 3, denominator: 3 });
    expect(read(batches, { privacyMinimum: 5 }).parts[0]?.change).toMatchObject({ status: 'shown', reach: null });
    expect(read(batches, { privacyMinimum: 3 }).parts[0]?.change?.reach?.after).toMatchObject({ numerator: 3 });
    const early = january.invitations.map((one, i) =>
      i < 2 ? { ...one, invitedAt: '2023-12-31T08:00:00.000Z' } : one,
    );
    const options = { privacyMinimum: 5 };
    expect(read([january, february], options).parts[0]?.change?.reach?.before).toMatchObject({ numerator: 60 });
    expect(read([{ ...january, invitations: early }, february], options).parts[0]?.change?.reach).toBeNull();
  });

  test('warn where nobody was invited in one of them', () => {
    const { responses } = sent({ month: '02', invited: 60, answers: scores(30, 30) });
    const report = analyze([...january.responses, ...responses], { ...base, invitations: january.invitations });
    expect(report.parts[0]?.change?.reach).toMatchObject({
      cautions: ['reach-unknown'],
      after: { status: 'withheld' },
    });
    expect(markdownReport(report, { locale: en })).toContain('- It is not known how many people were invited');
  });

  test('warn of invitations after the outcome was known', () => {
    const february = sent({ month: '02', invited: 200, answers: scores(30, 30) });
    const picked = february.invitations.map((one) => ({ ...one, knownAt: '2024-02-09T08:00:00.000Z' }));
    const report = analyze([...january.responses, ...february.responses], {
      ...base,
      invitations: [...january.invitations, ...picked],
    });
    expect(report.parts[0]?.change?.reach?.cautions).toContain('selected-after');
    expect(report.parts[0]?.cautions).toContain('selected-after');
  });

  test('say it in the text', () => {
    const report = read([january, sent({ month: '02', invited: 200, answers: scores(40, 40), touchpoint: 'order' })]);
    expect(markdownReport(report, { locale: en })).toContain(
      'The response rate went from 30.0% to 40.0%, a change of +10.0 percentage points (95% interval +0.7 … +19.1).\n\n' +
        '- The response rate moved between the periods',
    );
  });

  test('stand in the table of periods with the response rate of those invited in each', () => {
    const march = sent({ month: '03', invited: 0, answers: [] });
    const late: Response = { id: 'x', subject: 'x', score: 9, answeredAt: '2024-03-02T08:00:00.000Z', tags: {} };
    const february = sent({ month: '02', invited: 200, answers: scores(40, 40) });
    const { parts, ...rest } = read([january, february, { ...march, responses: [late] }]);
    expect(parts[0]?.reach?.periods.map(({ period, responseRate }) => [period.key, responseRate.value])).toEqual([
      ['2024-01', 0.3],
      ['2024-02', 0.4],
      ['2024-03', null],
    ]);
    const text = markdownReport({ parts, ...rest }, { locale: en });
    expect(text).toContain('| Period | Answers | Response rate | NPS |');
    expect(text).toContain('| 2024-01 | 60 | 30.0% | 33.3 |');
    expect(text).toContain('| 2024-03 | 1 | – | too few to show (1) |');
    expect(markdownReport(analyze([late], base), { locale: en })).toContain('| Period | Answers | NPS |');
  });

  test('have no reach where nobody says who was invited', () => {
    expect(change({ invited: 200, answers: scores(30, 30) }, { invitations: undefined as never })?.reach).toBeNull();
  });
});

describe('invitations of several kinds of survey', () => {
  const company = sent({ month: '01', invited: 100, answers: scores(20, 10), measure: 'relationship' });
  const delivery = sent({ month: '01', invited: 50, answers: scores(10, 10), measure: 'touchpoint' });
  const figures = (report: ReturnType<typeof read>): unknown =>
    report.parts.map(({ measure, overall, reach }) => [measure, overall.n, reach?.total.invited ?? null]);
  const unsaid = (list: readonly ReportInvitation[]): ReportInvitation[] =>
    list.map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'measure'))) as never;

  test('go to the answers of their kind', () => {
    expect(figures(read([company, delivery]))).toEqual([
      ['relationship', 30, 100],
      ['touchpoint', 20, 50],
    ]);
  });

  test('belong to the only kind of answers where they do not say, and the other way round', () => {
    expect(figures(read([company], { invitations: unsaid(company.invitations) }))).toEqual([['relationship', 30, 100]]);
    const plain = sent({ month: '01', invited: 100, answers: scores(20, 10) });
    expect(figures(read([plain], { invitations: company.invitations }))).toEqual([[null, 30, 100]]);
  });

  test('are never dropped: what fits no answers is a part of its own', () => {
    const report = read([company, delivery], { invitations: unsaid(company.invitations) });
    expect(figures(report)).toEqual([
      ['relationship', 30, 0],
      ['touchpoint', 20, 0],
      [null, 0, 100],
    ]);
    expect(report.parts.map(({ cautions }) => cautions[0])).toEqual([
      'reach-unknown',
      'reach-unknown',
      'reach-mismatch',
    ]);
    expect(figures(read([company], { invitations: delivery.invitations }))).toEqual([
      ['relationship', 30, 0],
      ['touchpoint', 0, 50],
    ]);
  });

  test('of a survey that nobody answered are read', () => {
    const nobody = sent({ month: '01', invited: 50, answers: [], measure: 'touchpoint' });
    const [part] = read([nobody]).parts;
    expect(part).toMatchObject({ measure: 'touchpoint', overall: { n: 0 }, cautions: [] });
    expect(part?.reach).toMatchObject({ total: { responseRate: { value: 0 } }, bounds: { worst: -100, best: 100 } });
  });

  test('a wrong one is named by its place', () => {
    const wrong = [...company.invitations, { subject: 'x', invitedAt: 'yesterday' }];
    expect(() => read([company], { invitations: wrong })).toThrow(
      expect.objectContaining({ code: 'reach/invalid', path: ['invitations', 100, 'invitedAt'] }),
    );
  });
});

test('a report with invitations survives JSON', () => {
  const report = read([
    sent({ month: '01', invited: 200, answers: scores(40, 20) }),
    sent({ month: '02', invited: 200, answers: scores(40, 40) }),
  ]);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

const arbKind = fc.constantFrom(...MEASURES, null);

prop.prop([fc.array(arbKind, { maxLength: 8 }), fc.array(arbKind, { maxLength: 8 })])(
  'every invitation and every answer is in exactly one part',
  (answered, invited) => {
    const of = (kind: Measure | null) => (kind === null ? {} : { measure: kind });
    const responses = answered.map((kind, i): Response => ({
      id: `${i}`,
      subject: `${i}`,
      score: 9,
      answeredAt: '2024-01-11T08:00:00.000Z',
      tags: {},
      ...of(kind),
    }));
    const invitations = invited.map((kind, i): ReportInvitation => ({
      subject: `${i}`,
      invitedAt: '2024-01-10T08:00:00.000Z',
      ...of(kind),
    }));
    const { parts } = analyze(responses, { ...base, invitations });
    expect(parts.reduce((sum, { overall }) => sum + (overall.n ?? 0), 0)).toBe(responses.length);
    expect(parts.reduce((sum, { reach }) => sum + (reach?.total.due ?? 0), 0)).toBe(invitations.length);
    expect(new Set(parts.map(({ measure }) => measure)).size).toBe(parts.length);
  },
);
