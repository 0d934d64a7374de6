/**
 * What chance brings about where nothing changes: how often a change, an alarm or a new theme is reported.
 */
import { describe, expect, test } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { type Random, randomOf } from '../../src/random.ts';
import type { Response } from '../../src/response.ts';
import { emergingThemes } from '../../src/themes/emerging.ts';
import type { ThemeAssignment } from '../../src/themes/theme.ts';
import { themeTrend } from '../../src/themes/theme-trend.ts';
import { about } from './follow-answers.ts';

const SHARES = [0.3, 0.2, 0.1, 0.1, 0.05, 0.05, 0.02, 0.01];

/** A year of comments, ten a day, that mention eight themes with steady chances. */
function steadyYear(random: Random): { responses: Response[]; assignments: ThemeAssignment[] } {
  const start = Date.UTC(2025, 0, 1);
  const responses = Array.from({ length: 3650 }, (_, i): Response => {
    const id = String(i).padStart(4, '0');
    return { id, subject: id, score: 3, answeredAt: new Date(start + i * 8_640_000).toISOString(), tags: {} };
  });
  const assignments = responses.map(({ id }) =>
    about(
      id,
      SHARES.flatMap((share, theme) => (random() < share ? [`theme ${theme}`] : [])),
    ),
  );
  return { responses, assignments };
}

describe('where themes are mentioned as often as ever', () => {
  const runs = Array.from({ length: 120 }, (_, run) => {
    const { responses, assignments } = steadyYear(randomOf(run + 1));
    return themeTrend(responses, assignments, {
      zone: 'UTC',
      now: '2026-01-01T00:00:00.000Z',
      // A quarter of a year is watched: 920 comments.
      watch: { from: '2025-10-01T00:00:00.000Z', commentsPerFalseAlarm: 3680 },
    });
  });

  test('a change of any of eight themes is reported in at most one run of twenty', () => {
    const share = runs.filter(({ rows }) => rows.some(({ change }) => change.direction !== 'unclear')).length / 120;
    // 0.05 and twice the error of a share of 120 runs.
    expect(share).toBeLessThan(0.05 + 2 * Math.sqrt((0.05 * 0.95) / 120));
  });

  test('a false alarm of any of eight watches comes with at most the chance of the shared bound', () => {
    const alarmed = runs.filter(({ rows }) =>
      rows.some(({ watch }) => watch?.status === 'shown' && watch.alarms.length > 0),
    ).length;
    // 920 comments of 3 680 for one false alarm.
    expect(alarmed / 120).toBeLessThan(0.25);
  });

  test('the usual share of no theme lies above what its watch takes for usual, in four of five years', () => {
    const held = runs.filter(({ rows }) =>
      rows.every(
        ({ theme, watch }) => watch?.status === 'shown' && watch.q0 >= (SHARES[Number(theme.at(-1))] as number),
      ),
    ).length;
    expect(held / 120).toBeGreaterThan(0.8 - 2 * Math.sqrt((0.8 * 0.2) / 120));
  });
});

/** Words that look like words, a few of them common and most of them rare. */
const VOCABULARY = Array.from({ length: 600 }, (_, i) => {
  const letterAt = (k: number): string => 'bdfgklmnprstv'[(i * (k + 3) + k * k + Math.floor(i / 13)) % 13] as string;
  const vowelAt = (k: number): string => 'aeiou'[(i + k * 2 + Math.floor(i / 5)) % 5] as string;
  return `${[0, 1, 2].map((k) => letterAt(k) + vowelAt(k)).join('')}${letterAt(4)}${letterAt(i % 7)}`;
});

function wordOf(random: Random): string {
  // As many words at each rank from 3 as Zipf's law has, in steps.
  const rank = Math.floor(3 * (603 / 3) ** random()) - 3;
  return VOCABULARY[Math.min(599, Math.max(0, rank))] as string;
}

function comments(random: Random, withNew: number): { responses: Response[]; assignments: ThemeAssignment[] } {
  const responses = Array.from({ length: 600 }, (_, i): Response => {
    const isNow = i < 150;
    const words = Array.from({ length: 4 + Math.floor(12 * random()) }, () => wordOf(random));
    if (isNow && random() < withNew) words.push('palm', 'oil');
    return {
      id: `c${i}`,
      subject: `c${i}`,
      score: 3,
      answeredAt: isNow ? '2026-02-10T00:00:00.000Z' : '2026-01-10T00:00:00.000Z',
      comment: words.join(' '),
      language: 'en',
      tags: {},
    };
  });
  return { responses, assignments: responses.map(({ id }) => about(id, [])) };
}

const emergingIn = (run: number, withNew: number): ReturnType<typeof emergingThemes> => {
  const { responses, assignments } = comments(randomOf(run), withNew);
  return emergingThemes(responses, assignments, {
    languages: [english],
    from: '2026-02-01T00:00:00.000Z',
    now: '2026-03-01T00:00:00.000Z',
  });
};

describe('where people write as ever', () => {
  test('something new is reported in at most one run of twenty', () => {
    const share = Array.from({ length: 100 }, (_, run) => emergingIn(run + 1, 0)).filter(
      ({ themes }) => themes.length > 0,
    ).length;
    expect(share / 100).toBeLessThan(0.05 + 2 * Math.sqrt((0.05 * 0.95) / 100));
  });
});

describe('where one in eight writes of something new', () => {
  test('it is found nearly always', () => {
    const found = Array.from({ length: 12 }, (_, run) => emergingIn(run + 1, 0.125)).filter(({ themes }) =>
      themes.some(({ words }) => words.some(({ text }) => text === 'palm')),
    );
    expect(found.length).toBeGreaterThanOrEqual(11);
  });
});
