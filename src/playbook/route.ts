/**
 * Who owns the work on an answer: a role, found in an ordered table.
 *
 * @module
 */
import type { Role } from '../cases/role.ts';
import type { RowTrace } from './action.ts';
import { type Condition, evaluate, truthReader } from './condition.ts';
import type { Facts } from './facts.ts';
import { checkFactsForm, checkRoutingForm } from './form.ts';
import type { TruthReader } from './leaf.ts';
import type { RoutingTable } from './playbook.ts';

/** Who owns the work, and who is told as well. */
export type Route = {
  readonly owner: Role;
  /** Each role once, in the order of the table, without the owner. */
  readonly copies: readonly Role[];
};

/** A route with the rows that were looked at. */
export type TracedRoute = Route & {
  /** The rows for the owner, up to the one that held. */
  readonly rows: readonly RowTrace[];
  /** The rows for copies, all of them. */
  readonly copyRows: readonly RowTrace[];
};

/**
 * Finds who owns the work: the role of the first row that holds.
 *
 * A row that is unknown, since a fact is missing, is passed over, so there always is an owner.
 *
 * @param table - The rows, and the role where none holds.
 * @param facts - What is known.
 * @returns The owner and the roles that are told as well.
 * @throws {NpsError} `playbook/invalid` for what is no table; as `evaluate`, for a row that is no condition or a fact of another
 * type.
 * @example
 * const table: RoutingTable = {
 *   rows: [{ when: { field: 'accountManager', op: 'known', value: true }, role: 'account-manager', origin: 'design' }],
 *   otherwise: 'cx-manager',
 *   copies: [{ when: { field: 'score', op: 'is', value: 0 }, role: 'executive', origin: 'design' }],
 * };
 * routeOf(table, { accountManager: 'Maria', score: 0 }) // => { owner: 'account-manager', copies: ['executive'] }
 * routeOf(table, {}) // => { owner: 'cx-manager', copies: [] }
 */
export function routeOf(table: RoutingTable, facts: Facts): Route {
  checkRoutingForm(table);
  checkFactsForm(facts);
  return routeReader(table)(facts);
}

/**
 * Makes a function that finds who owns the work for many facts: as `routeOf`, but the table is read once.
 *
 * @param table - The rows, and the role where none holds. It must not be changed while the function is in use.
 * @returns The function, which throws as `routeOf`.
 * @internal
 */
export function routeReader({ rows, otherwise, copies }: RoutingTable): (facts: Facts) => Route {
  const owners = rows.map(({ when, role }): RoleReader => ({ truth: truthReader(when), role }));
  const told = copies.map(({ when, role }): RoleReader => ({ truth: truthReader(when), role }));
  return (facts) => {
    let owner = otherwise;
    for (let i = 0; i < owners.length; i++) {
      const { truth, role } = owners[i] as RoleReader;
      if (truth(facts) === 'true') {
        owner = role;
        break;
      }
    }
    let roles: Role[] | null = null;
    for (let i = 0; i < told.length; i++) {
      const { truth, role } = told[i] as RoleReader;
      if (truth(facts) === 'true') (roles ??= []).push(role);
    }
    return { owner, copies: roles === null ? NOBODY : copiesOf(roles, owner) };
  };
}

/** A row of the table. */
type RoleReader = { readonly truth: TruthReader; readonly role: Role };

/** Most answers have nobody who is told as well; they share the list of that. */
const NOBODY: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/**
 * Finds who owns the work, with the reasons: the same as `routeOf`.
 *
 * @param table - The rows, and the role where none holds.
 * @param facts - What is known.
 * @returns The route, and how each row that was looked at was decided.
 * @throws {NpsError} As `evaluate`.
 * @internal
 */
export function traceRoute({ rows, otherwise, copies }: RoutingTable, facts: Facts): TracedRoute {
  const looked: RowTrace[] = [];
  for (const { when, role } of rows) {
    looked.push(rowOf(role, when, facts));
    if (looked.at(-1)?.truth === 'true') break;
  }
  const last = looked.at(-1);
  const owner = last?.truth === 'true' ? last.role : otherwise;
  const copyRows = copies.map(({ when, role }) => rowOf(role, when, facts));
  const told = copyRows.filter(({ truth }) => truth === 'true').map(({ role }) => role);
  return { owner, copies: copiesOf(told, owner), rows: looked, copyRows };
}

function rowOf(role: Role, when: Condition, facts: Facts): RowTrace {
  const { truth, leaves, missing } = evaluate(when, facts);
  return { role, truth, leaves, missing };
}

const copiesOf = (roles: readonly Role[], owner: Role): readonly Role[] =>
  roles.filter((role, i) => role !== owner && roles.indexOf(role) === i);
