/**
 * The rule matrix, and the page of the documents that prints it; `vitest -u` writes the page anew.
 */
import { expect, test } from 'vitest';
import { CELL_KINDS, type MatrixCell, playbookMatrix } from '../../src/playbook/matrix.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import { scoreProfile } from '../../src/playbook/profile.ts';
import { SCORES } from '../../src/scale/score.ts';

const MARKS = { step: 'S', 'step-if': 'c', guidance: 'g', 'guidance-if': 'gc' } as const;

const markOf = (cell: MatrixCell | null): string =>
  cell === null ? '·' : MARKS[cell.kind] + (cell.origin === 'source' ? '' : '*');

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const matrixTable = (playbook: Playbook): string =>
  tableOf(
    ['Action', ...SCORES.map(String)],
    playbookMatrix(playbook).map(({ action, cells }) => [
      `\`${action}\``,
      ...SCORES.map((score) => markOf(cells[score])),
    ]),
  );

const ordersOf = (playbook: Playbook): string =>
  Object.entries(playbook.plays)
    .map(([id, play]) => {
      const scores = SCORES.filter((score) => playbook.base[score] === id);
      return `- **${scores.join(', ')}:** ${play.steps.map((step) => step.id + (step.origin === 'source' ? '' : '*')).join(' → ')}`;
    })
    .join('\n');

const page = `---
title: The playbook matrix
---

# The playbook matrix

This page is printed from the data of the two playbooks that are shipped; a test compares it with them.

- **S**: a step of the play of that score, or a flag of it.
- **c**: a step that an overlay adds when its condition holds.
- **g**: guidance, to keep in mind while doing the steps. It is shown, never planned.
- **gc**: guidance that holds on a condition.
- **·**: not asked for.
- **\\***: a decision of this project. Everything else is stated in the practitioner material that it starts from.

An action may stand in several ways; the strongest is printed.

## The strict playbook

${matrixTable(strictPlaybook)}

The steps in their order:

${ordersOf(strictPlaybook)}

The three \`ask-\` steps are alternatives: a plan takes the first that the person was not asked before.

## The recommended playbook

${matrixTable(recommendedPlaybook)}

The steps in their order, before overlays:

${ordersOf(recommendedPlaybook)}

## What each score usually means

${tableOf(
  ['Score', 'What it usually means', 'Main risk'],
  SCORES.map((score) => [String(score), scoreProfile[score].means, scoreProfile[score].risk]),
)}

Neighboring scores differ little and vary by person. What a score means for one customer stands in the comment.
`;

test('the page is printed from the shipped playbooks', async () => {
  await expect(page).toMatchFileSnapshot('../../docs/guides/playbook-matrix.md');
});

test('the recommended playbook marks 5 and 6 with an apology on a condition, and thanks from 7 on', () => {
  const row = (action: string): string => {
    const found = playbookMatrix(recommendedPlaybook).find((one) => one.action === action);
    return SCORES.map((score) => markOf(found?.cells[score] ?? null)).join(' ');
  };
  expect(row('apologize')).toBe('S S S S S c* c* · · · ·');
  expect(row('thank')).toBe('S S S S S S S S* S* S* S*');
  expect(row('escalate')).toBe('S* · · · · · · · · · ·');
  expect(row('personal-reply')).toBe(Array(11).fill('c*').join(' '));
});

test('an overlay that holds at a score whatever else is known is a step there', () => {
  const playbook: Playbook = {
    ...strictPlaybook,
    overlays: strictPlaybook.overlays.map((overlay) => ({
      ...overlay,
      when: { field: 'score', op: 'atMost', value: 1 },
    })),
  };
  const row = playbookMatrix(playbook).find(({ action }) => action === 'explain-refusal');
  expect(SCORES.map((score) => row?.cells[score]?.kind)).toEqual(['step', 'step', ...Array<undefined>(9)]);
});

test('a playbook of one action has one row', () => {
  const play = strictPlaybook.plays['score-9-10'];
  if (play === undefined) throw new Error('no play');
  const one: Playbook = {
    ...strictPlaybook,
    plays: {
      ...strictPlaybook.plays,
      ...Object.fromEntries(
        Object.keys(strictPlaybook.plays).map((id) => [
          id,
          { ...play, steps: play.steps.slice(0, 1).map((step) => ({ ...step, action: 'wave' })), guidance: [] },
        ]),
      ),
    },
    overlays: [],
  };
  expect(playbookMatrix(one).map(({ action }) => action)).toEqual(['wave']);
  expect(CELL_KINDS[0]).toBe('step');
});
