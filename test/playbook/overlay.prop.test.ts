import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { editPlay } from '../../src/playbook/edit.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { holdingOverlays, knownFacts, playFor, themeResponses } from '../../src/playbook/overlay.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import { SCORES } from '../../src/scale/score.ts';
import { arbFacts } from '../../src/testing/conditions.ts';
import { arbPlaybook } from '../../src/testing/playbooks.ts';

const RUNS = { numRuns: 1000 };
const arbScore = fc.constantFrom(...SCORES);
const arbBook = fc.oneof(fc.constantFrom(strictPlaybook, recommendedPlaybook), arbPlaybook());

test.prop([arbBook, arbScore, arbFacts()], RUNS)(
  'law 1: every score and any context has a play',
  (playbook, score, facts) => {
    const { play, evaluations } = playFor(playbook, score, facts);
    expect(Array.isArray(play.steps)).toBe(true);
    expect(evaluations.map(({ overlay }) => overlay)).toEqual(playbook.overlays.map(({ id }) => id));
  },
);

test.prop([fc.constantFrom(strictPlaybook, recommendedPlaybook), arbScore, arbFacts()], RUNS)(
  'law 1: the presets have steps for every score and any context',
  (playbook, score, facts) => {
    expect(playFor(playbook, score, facts).play.steps.length).toBeGreaterThan(2);
  },
);

/** The same data with the members of every object the other way round. */
const reversed = <T>(value: T): T =>
  (Array.isArray(value)
    ? value.map(reversed)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, one]) => [key, reversed(one)]),
        )
      : value) as T;

test.prop([arbBook, arbScore, arbFacts()], RUNS)(
  'law 2: the order of members does not matter',
  (playbook, score, facts) => {
    expect(playFor(reversed(playbook), score, reversed(facts))).toEqual(playFor(playbook, score, facts));
  },
);

test.prop([arbBook, arbScore, arbFacts()], RUNS)(
  'law 4: every step is one of the base or was added by an overlay that holds, and goes with it',
  (playbook, score, facts) => {
    const { base, play, edits } = playFor(playbook, score, facts);
    const own = new Set(playbook.plays[base]?.steps.map(({ id }) => id));
    for (const { id } of play.steps) {
      if (own.has(id)) continue;
      const adding = new Set(edits.filter(({ op, step }) => op === 'add' && step === id).map(({ overlay }) => overlay));
      expect(adding.size).toBeGreaterThan(0);
      const without = { ...playbook, overlays: playbook.overlays.filter((overlay) => !adding.has(overlay.id)) };
      expect(playFor(without, score, facts).play.steps.map((step) => step.id)).not.toContain(id);
    }
  },
);

test.prop([arbBook, arbScore, arbFacts()], RUNS)(
  'law 9: each step stands behind those that it comes after',
  (playbook, score, facts) => {
    const seen = new Set<string>();
    for (const { id, after } of playFor(playbook, score, facts).play.steps) {
      for (const before of after) expect(seen.has(before)).toBe(true);
      seen.add(id);
    }
  },
);

test.prop([fc.array(fc.constantFrom('a', 'b', 'c', 'd')), arbFacts()], RUNS)(
  'law 10: the same theme has the same response, whatever else a comment is about',
  (themes) => {
    const offer = (kind: string): Playbook['themes'][string] => ({ offer: { kind, amount: 1 }, origin: 'design' });
    const playbook = { ...strictPlaybook, themes: { a: offer('x'), b: offer('y') } };
    const responses = themeResponses(playbook, themes);
    expect(responses.map(({ theme }) => theme)).toEqual(['a', 'b'].filter((theme) => themes.includes(theme as 'a')));
    for (const { theme, ...response } of responses) expect(response).toEqual(playbook.themes[theme as 'a' | 'b']);
  },
);

test.prop([fc.constantFrom(strictPlaybook, recommendedPlaybook), arbScore, arbFacts()], RUNS)(
  'law 11: what rewards is due only after the answer, and does not hang on how the score changed',
  (playbook, score, known) => {
    const facts = Object.fromEntries(
      Object.entries(known).filter(([name]) => !/^previous|^categoryChange/.test(name)),
    ) as Facts;
    const rewards = (play: ReturnType<typeof playFor>['play']): string[] =>
      play.steps.filter(({ purpose }) => purpose === 'marketing').map(({ id }) => id);
    const { play } = playFor(playbook, score, facts);
    for (const step of play.steps) expect(playbook.clocks[step.clock ?? '']?.starts).toBeDefined();
    for (const previousScore of SCORES)
      expect(rewards(playFor(playbook, score, { ...facts, previousScore }).play)).toEqual(rewards(play));
  },
);

test.prop([arbBook, arbScore, arbFacts()], RUNS)('the quick way makes the same play', (playbook, score, facts) => {
  const full = playFor(playbook, score, facts);
  const base = playbook.plays[full.base];
  if (base === undefined) throw new Error('no play');
  const quick = editPlay(base, holdingOverlays(playbook, knownFacts(playbook, score, facts)));
  expect(quick).toEqual({ play: full.play, edits: full.edits });
});
