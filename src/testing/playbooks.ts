/**
 * Random playbooks for property tests.
 *
 * They have no faults and shrink towards the plain case: one play of one step for all scores, without overlays.
 *
 * @module
 */
import * as fc from 'fast-check';
import type { Edit, Overlay, Play, Playbook, Step } from '../playbook/playbook.ts';
import { ORIGINS } from '../playbook/vocabulary.ts';
import { strictPlaybook } from '../playbook/presets.ts';
import { scoresAllowing } from '../playbook/satisfiable.ts';
import { SCORES } from '../scale/score.ts';
import { CHANNELS, PURPOSES } from '../survey/channel.ts';
import { arbCondition } from './conditions.ts';

/** How large playbooks are. */
export type PlaybookConstraints = {
  /** The most plays. @defaultValue 3 */
  readonly maxPlays?: number;
  /** The most steps of a play. @defaultValue 5 */
  readonly maxSteps?: number;
  /** The most overlays. @defaultValue 4 */
  readonly maxOverlays?: number;
};

/**
 * Playbooks without faults, shrinking to one play of one step for all scores.
 *
 * Clocks, tones, routing and the policy are those of the strict preset.
 *
 * @param constraints - How large they are.
 * @returns An arbitrary of playbooks that `checkPlaybook` finds no fault with.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbPlaybook(), (playbook) => checkPlaybook(playbook).length === 0)) // => undefined
 */
export const arbPlaybook = ({
  maxPlays = 3,
  maxSteps = 5,
  maxOverlays = 4,
}: PlaybookConstraints = {}): fc.Arbitrary<Playbook> =>
  fc
    .tuple(
      fc.array(arbPlay(maxSteps), { minLength: 1, maxLength: maxPlays }),
      fc.array(fc.nat(maxPlays - 1), { minLength: SCORES.length, maxLength: SCORES.length }),
      fc.array(fc.tuple(arbCondition({ depth: 2 }), fc.array(arbEdit(), { minLength: 1, maxLength: 3 })), {
        maxLength: maxOverlays,
      }),
      fc.integer({ min: 1, max: 9 }),
    )
    .map(([plays, chosen, overlays, version]) => {
      const base = Object.fromEntries(
        SCORES.map((score) => [score, `play-${(chosen[score] as number) % plays.length}`]),
      );
      const playbook: Playbook = {
        ...strictPlaybook,
        id: 'random',
        version,
        base: base as Playbook['base'],
        plays: Object.fromEntries(plays.map((play, i) => [`play-${i}`, play])),
        overlays: [],
      };
      const drawn = overlays.map(([when, edits], i): Overlay => ({
        id: `overlay-${i}`,
        when: scoresAllowing(when).length > 0 ? when : { field: 'promiseBroken', op: 'is', value: true },
        do: edits,
        origin: 'design',
      }));
      return { ...playbook, overlays: fitting(playbook, drawn) };
    });

/** Ids of steps; a step comes after ones with a lower number only, so there never is a circle. */
const STEP_COUNT = 8;
const idOf = (index: number): string => `step-${index}`;

const arbStep = (index: number): fc.Arbitrary<Step> =>
  fc
    .record(
      {
        action: fc.constantFrom('call', 'write', 'note'),
        purpose: fc.constantFrom(...PURPOSES),
        audience: fc.constantFrom<Step['audience']>('customer', 'staff', 'system'),
        channels: fc.subarray([...CHANNELS], { minLength: 1 }),
        after: fc.subarray(Array.from({ length: index }, (_, i) => idOf(i))),
        clock: fc.constantFrom(...Object.keys(strictPlaybook.clocks)),
        optional: fc.boolean(),
        effortMinutes: fc.nat(30),
        origin: fc.constantFrom(...ORIGINS),
      },
      { requiredKeys: ['action', 'purpose', 'audience', 'channels', 'after', 'origin'], noNullPrototype: true },
    )
    .map((step) => ({ id: idOf(index), ...step, channels: step.audience === 'customer' ? step.channels : [] }));

const arbPlay = (maxSteps: number): fc.Arbitrary<Play> =>
  fc
    .subarray(
      Array.from({ length: STEP_COUNT }, (_, i) => i),
      { minLength: 1, maxLength: Math.min(maxSteps, STEP_COUNT) },
    )
    .chain((indices) => fc.tuple(...indices.map(arbStep)))
    .map((steps) => {
      const ids = new Set(steps.map(({ id }) => id));
      return {
        steps: steps.map((step) => ({ ...step, after: step.after.filter((id) => ids.has(id)) })),
        flags: [],
        guidance: [],
        tone: 'everybody',
        clocks: ['detractor-contact'],
      };
    });

const arbEdit = (): fc.Arbitrary<Edit> =>
  fc.nat(STEP_COUNT - 1).chain((index) =>
    fc.oneof(
      arbStep(index).map((step): Edit => ({ op: 'add', step })),
      fc.constant<Edit>({ op: 'remove', step: idOf(index) }),
      fc
        .record({ effortMinutes: fc.nat(30), after: fc.subarray(Array.from({ length: index }, (_, i) => idOf(i))) })
        .map((patch): Edit => ({ op: 'set', step: idOf(index), patch })),
    ),
  );

/** Overlays whose edits name only steps that are there at their scores. */
function fitting(playbook: Playbook, overlays: readonly Overlay[]): readonly Overlay[] {
  const added = new Set(
    overlays.flatMap((overlay) => overlay.do.flatMap((edit) => (edit.op === 'add' ? [edit.step.id] : []))),
  );
  return overlays.flatMap((overlay) => {
    const plays = scoresAllowing(overlay.when).map((score) => playbook.plays[playbook.base[score]] as Play);
    const isThere = (id: string): boolean =>
      added.has(id) || plays.some((play) => play.steps.some((step) => step.id === id));
    const edits = overlay.do.flatMap((edit): Edit[] => {
      if (edit.op === 'add') return [{ ...edit, step: { ...edit.step, after: edit.step.after.filter(isThere) } }];
      if (!isThere(edit.step)) return [];
      if (edit.op === 'remove') return [edit];
      return [{ ...edit, patch: { ...edit.patch, after: edit.patch.after?.filter(isThere) ?? [] } }];
    });
    return edits.length > 0 ? [{ ...overlay, do: edits }] : [];
  });
}
