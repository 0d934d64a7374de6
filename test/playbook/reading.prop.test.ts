import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { evaluate } from '../../src/playbook/condition.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { type Outline, outlineOf } from '../../src/playbook/outline.ts';
import { knownFacts } from '../../src/playbook/overlay.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import { readingOf } from '../../src/playbook/reading.ts';
import { traceRoute } from '../../src/playbook/route.ts';
import { arbScore } from '../../src/testing/arbitraries.ts';
import { arbFacts } from '../../src/testing/conditions.ts';
import { arbPlaybook } from '../../src/testing/playbooks.ts';

const RUNS = { numRuns: 1000 };
const arbBook = fc.oneof(fc.constantFrom(strictPlaybook, recommendedPlaybook), arbPlaybook());

/** The places of the overlays that hold, each evaluated anew. */
const holdingIn = ({ overlays }: Playbook, known: Facts): readonly number[] =>
  overlays.flatMap(({ when }, place) => (evaluate(when, known).truth === 'true' ? [place] : []));

/** An outline without what it makes guidance with: that is one function for each. */
const plain = ({ playId, play, steps, alternatives }: Outline): unknown => ({ playId, play, steps, alternatives });

test.prop([arbBook, arbScore(), fc.array(arbFacts(), { minLength: 1, maxLength: 6 })], RUNS)(
  'an outline is the one that is made anew, whatever was asked for before it',
  (playbook, score, list) => {
    const { outline } = readingOf(playbook);
    for (const facts of [...list, ...list]) {
      const known = knownFacts(playbook, score, facts);
      const overlays = holdingIn(playbook, known).flatMap((place) => playbook.overlays[place] ?? []);
      const own = outlineOf(playbook, score, overlays, facts.askedBefore ?? []);
      const found = outline(score, known);
      expect(plain(found)).toEqual(plain(own));
      expect(found.guidance(known)).toEqual(own.guidance(known));
    }
  },
);

test.prop([arbBook, arbScore(), arbFacts()], RUNS)(
  'an outline is the same whether the overlays that hold are told or found',
  (playbook, score, facts) => {
    const known = knownFacts(playbook, score, facts);
    // Another reading of the same playbook, so that neither way finds what the other has left.
    const told = readingOf({ ...playbook }).outline(score, known, holdingIn(playbook, known));
    const { outline } = readingOf(playbook);
    expect(plain(outline(score, known))).toEqual(plain(told));
    expect(outline(score, known, holdingIn(playbook, known))).toBe(outline(score, known));
  },
);

test.prop([arbBook, arbScore(), arbFacts()], RUNS)(
  'the route and the head start are those with reasons',
  (playbook, score, facts) => {
    const known = knownFacts(playbook, score, facts);
    const { route, headStart } = readingOf(playbook);
    const { owner, copies } = traceRoute(playbook.routing, known);
    expect(route(known)).toEqual({ owner, copies });
    expect(headStart(known)).toBe(evaluate(playbook.escalation.headStart, known).truth);
  },
);

test('outlines stay right when there are more than are kept', () => {
  const playbook = { ...strictPlaybook };
  const outlineOfAsked = (...askedBefore: readonly string[]): Outline =>
    readingOf(playbook).outline(7, knownFacts(playbook, 7, { askedBefore }));
  const first = outlineOfAsked('0');
  expect(outlineOfAsked('0')).toBe(first);
  for (let i = 1; i < 16_400; i++) {
    const askedBefore = i % 2 === 0 ? [`${i}`] : [`${i}`, 'ask-specific-wish'];
    const { alternatives } = outlineOfAsked(...askedBefore);
    if (alternatives[0]?.taken !== (i % 2 === 0 ? 'ask-specific-wish' : 'ask-direct')) throw new Error(`wrong at ${i}`);
  }
  const again = outlineOfAsked('0');
  // It was let go, and made anew.
  expect(again).not.toBe(first);
  expect(plain(again)).toEqual(plain(first));
});
