/**
 * Which person fills a role for a case.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import { ROLES, type Role } from './role.ts';

/** The ways to choose. */
export const ASSIGN_STRATEGIES = ['least-loaded', 'round-robin', 'sticky-owner'] as const;

/**
 * How to choose. `least-loaded`: who has the least work, of several the one listed first; `round-robin`: one after the other;
 * `sticky-owner`: who owned this customer before, and the least loaded where that person is absent or does not fill the role.
 */
export type AssignStrategy = (typeof ASSIGN_STRATEGIES)[number];

/** Somebody who may be chosen. */
export type Candidate = {
  /** Unique among the candidates. */
  readonly person: string;
  /** The roles that the person fills. */
  readonly roles: readonly Role[];
  /** Whether the person is away. @defaultValue false */
  readonly absent?: boolean;
  /** The work that the person has, in any unit that is the same for all; at least 0. @defaultValue 0 */
  readonly load?: number;
};

/** What choosing remembers from one time to the next; plain JSON. */
export type AssignState = {
  /** For `round-robin`: the place in the list at which looking begins. @defaultValue 0 */
  readonly cursor?: number;
  /** For `sticky-owner`: who owned this customer before. */
  readonly previous?: string;
};

/** How to choose, and what is remembered. */
export type AssignOptions = {
  readonly strategy: AssignStrategy;
  /** What came back the last time; an empty record at first. */
  readonly state: AssignState;
};

/** Who was chosen, or why nobody was. */
export type Assignment =
  | {
      readonly status: 'assigned';
      readonly role: Role;
      readonly person: string;
      /** By what the person was chosen: `least-loaded` where a sticky owner is not at hand. */
      readonly because: AssignStrategy;
      /** To be handed in the next time. */
      readonly state: AssignState;
    }
  | {
      readonly status: 'unassigned';
      readonly role: Role;
      readonly person: null;
      /** `nobody-in-role`: no candidate fills the role; `all-absent`: those who do are away. */
      readonly reason: 'nobody-in-role' | 'all-absent';
      readonly state: AssignState;
    };

/**
 * Chooses who fills a role. Those who are absent are passed over. Where nobody is left, that is the result, with the reason; a case is
 * never dropped in silence.
 *
 * @param role - The role to fill.
 * @param candidates - Who may be chosen, in an order that stays the same from one time to the next.
 * @param options - How to choose, and what was remembered.
 * @returns The person and the state for the next time; or that nobody is at hand.
 * @throws {NpsError} `option/unknown` for another role or strategy; `option/out-of-range` for options or a state of another form;
 * `assign/invalid` with the place of the first fault among the candidates.
 * @example
 * const team = [
 *   { person: 'p1', roles: ['team-lead' as const], load: 4 },
 *   { person: 'p2', roles: ['team-lead' as const], load: 2 },
 * ];
 * assign('team-lead', team, { strategy: 'least-loaded', state: {} }).person // => 'p2'
 * assign('executive', team, { strategy: 'round-robin', state: {} }).status // => 'unassigned'
 */
export function assign(role: Role, candidates: readonly Candidate[], options: AssignOptions): Assignment {
  checkForm(options, 'record');
  const { strategy, state } = options;
  if (!ROLES.includes(role)) fail('option/unknown', ['role'], `A role is one of ${ROLES.join(', ')}.`);
  if (!ASSIGN_STRATEGIES.includes(strategy))
    fail('option/unknown', ['strategy'], `A strategy is one of ${ASSIGN_STRATEGIES.join(', ')}.`);
  checkState(state);
  checkCandidates(candidates);
  const places = candidates.flatMap(({ roles }, place) => (roles.includes(role) ? [place] : []));
  const present = places.filter((place) => (candidates[place] as Candidate).absent !== true);
  const [place, because] = CHOICES[strategy](candidates, present, state);
  if (place === undefined)
    return {
      status: 'unassigned',
      role,
      person: null,
      reason: places.length === 0 ? 'nobody-in-role' : 'all-absent',
      state,
    };
  const { person } = candidates[place] as Candidate;
  return {
    status: 'assigned',
    role,
    person,
    because,
    state:
      because === 'round-robin'
        ? { ...state, cursor: (place + 1) % candidates.length }
        : { ...state, previous: person },
  };
}

/** Chooses a place among those present; none when nobody is. */
type Choice = (
  candidates: readonly Candidate[],
  present: readonly number[],
  state: AssignState,
) => readonly [number | undefined, AssignStrategy];

const leastLoaded: Choice = (candidates, present) => {
  const loadAt = (place: number): number => (candidates[place] as Candidate).load ?? 0;
  const [first, ...others] = present;
  if (first === undefined) return [undefined, 'least-loaded'];
  return [others.reduce((best, place) => (loadAt(place) < loadAt(best) ? place : best), first), 'least-loaded'];
};

const CHOICES: Readonly<Record<AssignStrategy, Choice>> = {
  'least-loaded': leastLoaded,
  'round-robin': (candidates, present, { cursor = 0 }) => {
    // The list may have become shorter since.
    const from = candidates.length === 0 ? 0 : cursor % candidates.length;
    return [present.find((place) => place >= from) ?? present[0], 'round-robin'];
  },
  'sticky-owner': (candidates, present, state) => {
    const place = present.find((one) => (candidates[one] as Candidate).person === state.previous);
    return place === undefined ? leastLoaded(candidates, present, state) : [place, 'sticky-owner'];
  },
};

function checkState(state: AssignState): void {
  if (typeof state !== 'object' || state === null)
    fail('option/out-of-range', ['state'], `A state is a record, got ${named(state)}.`);
  const { cursor = 0, previous = '' } = state;
  if (!(Number.isSafeInteger(cursor) && cursor >= 0))
    fail('option/out-of-range', ['state', 'cursor'], 'A cursor is a whole number of at least 0.');
  if (typeof previous !== 'string')
    fail('option/out-of-range', ['state', 'previous'], `A person is named by a text, got ${named(previous)}.`);
}

function checkCandidates(candidates: readonly Candidate[]): void {
  if (!Array.isArray(candidates)) fail('assign/invalid', [], `Candidates come as a list, got ${named(candidates)}.`);
  const persons = new Set<string>();
  // By index, since a gap in the list is a fault too.
  for (let i = 0; i < candidates.length; i++) {
    const candidate = (candidates as readonly (Candidate | null)[])[i];
    if (typeof candidate !== 'object' || candidate === null)
      return fail('assign/invalid', [i], `A candidate is a record, got ${named(candidate)}.`);
    const { person, roles, absent = false, load = 0 } = candidate;
    if (typeof person !== 'string' || person === '' || persons.has(person))
      fail('assign/invalid', [i, 'person'], 'A person is named by a text that no other candidate has.');
    persons.add(person);
    if (!Array.isArray(roles) || !(roles as readonly Role[]).every((role) => ROLES.includes(role)))
      fail('assign/invalid', [i, 'roles'], `Roles are a list of ${ROLES.join(', ')}.`);
    if (typeof absent !== 'boolean')
      fail('assign/invalid', [i, 'absent'], `True or false was expected, got ${named(absent)}.`);
    if (!(Number.isFinite(load) && load >= 0))
      fail('assign/invalid', [i, 'load'], 'A load is a finite number of at least 0.');
  }
}
