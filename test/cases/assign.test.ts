/**
 * Choosing who fills a role.
 *
 * @module
 */
import { fc, test as propTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { ASSIGN_STRATEGIES, type AssignState, type Candidate, assign } from '../../src/cases/assign.ts';
import { ROLES } from '../../src/cases/role.ts';

const team: Candidate[] = [
  { person: 'a', roles: ['team-lead'], load: 2 },
  { person: 'b', roles: ['team-lead', 'cx-manager'], load: 1 },
  { person: 'c', roles: ['frontline-employee'] },
  { person: 'd', roles: ['team-lead'], load: 1 },
];
const choose = (
  strategy: 'least-loaded' | 'round-robin' | 'sticky-owner',
  state: AssignState = {},
  candidates: readonly Candidate[] = team,
) => assign('team-lead', candidates, { strategy, state });

test('the least loaded is chosen, of several the one listed first', () => {
  expect(choose('least-loaded')).toEqual({
    status: 'assigned',
    role: 'team-lead',
    person: 'b',
    because: 'least-loaded',
    state: { previous: 'b' },
  });
});

test('one after the other is chosen, and the cursor passes over other roles', () => {
  let state: AssignState = {};
  const persons = Array.from({ length: 7 }, () => {
    const chosen = choose('round-robin', state);
    state = chosen.state;
    return chosen.person;
  });
  expect(persons).toEqual(['a', 'b', 'd', 'a', 'b', 'd', 'a']);
  // The list became shorter meanwhile.
  expect(choose('round-robin', { cursor: 9 }, team.slice(0, 2)).person).toBe('b');
});

test('who owned the customer before is chosen again, whatever the load', () => {
  expect(choose('sticky-owner', { previous: 'a' })).toMatchObject({
    person: 'a',
    because: 'sticky-owner',
    state: { previous: 'a' },
  });
});

test('without the owner before, the least loaded is chosen and becomes the owner', () => {
  for (const previous of ['c', 'gone'])
    expect(choose('sticky-owner', { previous })).toMatchObject({
      person: 'b',
      because: 'least-loaded',
      state: { previous: 'b' },
    });
  const away = team.map((one) => (one.person === 'a' ? { ...one, absent: true } : one));
  expect(choose('sticky-owner', { previous: 'a' }, away)).toMatchObject({ person: 'b', because: 'least-loaded' });
});

test('nobody at hand is a result with its reason, and the state stays', () => {
  const state = { cursor: 2, previous: 'a' };
  for (const strategy of ASSIGN_STRATEGIES) {
    expect(choose(strategy, state, [])).toEqual({
      status: 'unassigned',
      role: 'team-lead',
      person: null,
      reason: 'nobody-in-role',
      state,
    });
    expect(
      choose(
        strategy,
        state,
        team.map((one) => ({ ...one, absent: true })),
      ),
    ).toMatchObject({ reason: 'all-absent', state });
  }
});

test('what a caller without types may give is refused with its place', () => {
  const wrong =
    (candidates: unknown, options: unknown = { strategy: 'least-loaded', state: {} }, role: unknown = 'team-lead') =>
    () =>
      assign(role as never, candidates as never, options as never);
  const code = (code: string, path: unknown): unknown => expect.objectContaining({ code, path });
  expect(wrong(team, undefined, 'boss')).toThrow(code('option/unknown', ['role']));
  expect(wrong(team, { strategy: '__proto__', state: {} })).toThrow(code('option/unknown', ['strategy']));
  expect(wrong(team, { strategy: 'round-robin' })).toThrow(code('option/out-of-range', ['state']));
  expect(wrong(team, { strategy: 'round-robin', state: { cursor: -1 } })).toThrow(
    code('option/out-of-range', ['state', 'cursor']),
  );
  expect(wrong(team, { strategy: 'round-robin', state: { previous: 1 } })).toThrow(
    code('option/out-of-range', ['state', 'previous']),
  );
  expect(wrong({})).toThrow(code('assign/invalid', []));
  expect(wrong([null])).toThrow(code('assign/invalid', [0]));
  expect(wrong([team[0], team[0]])).toThrow(code('assign/invalid', [1, 'person']));
  expect(wrong([{ person: 'a', roles: ['boss'] }])).toThrow(code('assign/invalid', [0, 'roles']));
  expect(wrong([{ person: 'a', roles: [], absent: 1 }])).toThrow(code('assign/invalid', [0, 'absent']));
  expect(wrong([{ person: 'a', roles: [], load: -1 }])).toThrow(code('assign/invalid', [0, 'load']));
});

const arbTeam = fc
  .array(fc.record({ roles: fc.subarray([...ROLES]), absent: fc.boolean(), load: fc.nat(5) }), { maxLength: 8 })
  .map((list) => list.map((one, i): Candidate => ({ person: `p${i}`, ...one })));

propTest.prop([arbTeam, fc.constantFrom(...ROLES), fc.constantFrom(...ASSIGN_STRATEGIES), fc.nat(20), fc.nat(8)], {
  numRuns: 1000,
})(
  'somebody present who fills the role is chosen whenever there is one',
  (candidates, role, strategy, cursor, previous) => {
    const chosen = assign(role, candidates, { strategy, state: { cursor, previous: `p${previous}` } });
    const able = candidates.filter(({ roles, absent }) => roles.includes(role) && absent !== true);
    expect(chosen.status).toBe(able.length > 0 ? 'assigned' : 'unassigned');
    if (chosen.status === 'assigned') expect(able.map(({ person }) => person)).toContain(chosen.person);
    if (chosen.status === 'assigned' && chosen.because === 'least-loaded')
      expect(able.find(({ person }) => person === chosen.person)?.load).toBe(
        Math.min(...able.map(({ load = 0 }) => load)),
      );
  },
);

propTest.prop([arbTeam, fc.constantFrom(...ROLES), fc.integer({ min: 1, max: 4 })], { numRuns: 1000 })(
  'round-robin gives everybody the same number of turns',
  (candidates, role, turns) => {
    const able = candidates.filter(({ roles, absent }) => roles.includes(role) && absent !== true);
    const count = new Map<string | null, number>();
    let state: AssignState = {};
    for (let i = 0; i < able.length * turns; i++) {
      const chosen = assign(role, candidates, { strategy: 'round-robin', state });
      state = chosen.state;
      count.set(chosen.person, (count.get(chosen.person) ?? 0) + 1);
    }
    expect([...count].sort()).toEqual(able.map(({ person }) => [person, turns]).sort());
  },
);
