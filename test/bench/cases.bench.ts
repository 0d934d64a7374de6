/**
 * How fast histories are folded: one very long one, and a log of many cases of usual length.
 *
 * @module
 */
import { type CaseEvent, type CaseEventKind, foldCase, foldCases } from 'npskit/playbook';
import { type BenchCase, calibration } from './bench.ts';

const CYCLE: readonly CaseEventKind[] = [
  'attempted',
  'contacted',
  'waiting-customer',
  'resumed',
  'resolving',
  'resolved',
  'reopened',
];
const MILLION = 1_000_000;

/** A million events in cases of some length. */
const log = (length: number): CaseEvent[] =>
  Array.from({ length: MILLION }, (_, i) => {
    const place = i % length;
    const base = {
      id: `e${place}`,
      caseKey: `c${Math.floor(i / length)}/%/a`,
      at: new Date(Date.UTC(2026, 0, 5) + place * 1_000).toISOString(),
      sequence: place,
    };
    if (place === 0) return { ...base, kind: 'opened', playbook: 'strict', score: 3 };
    if (place === 1) return { ...base, kind: 'assigned', role: 'team-lead' };
    return { ...base, kind: CYCLE[(place - 2) % CYCLE.length] } as CaseEvent;
  });

const oneCase = log(MILLION);
const manyCases = log(10);

/**
 * Where the calibration loop takes 0.13 of a second, 15 times as long is two seconds.
 */
export const cases: readonly BenchCase[] = [
  {
    name: 'a million events of one case',
    ours: { label: 'foldCase', run: () => foldCase(oneCase).rejected.length },
    peer: calibration,
    limit: 15,
  },
  {
    name: 'a million events of a hundred thousand cases',
    ours: { label: 'foldCases', run: () => foldCases(manyCases).cases.length },
    peer: calibration,
    limit: 15,
  },
];
