/**
 * What planned work costs, in the figures that the caller states and in nobody else's.
 *
 * @module
 */
import { ROLES, type Role } from '../cases/role.ts';
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { type RoleLoad, exact } from './load.ts';
import type { ActionId, Playbook } from './playbook.ts';

/** What things cost, in a currency of the caller's: finite numbers of at least 0. */
export type Prices = {
  /** An hour of work, by role. */
  readonly hourly?: { readonly [R in Role]?: number };
  /** What an action costs each time besides work, such as a compensation or an offer. One that is not named costs nothing besides work. */
  readonly actions?: Readonly<Record<ActionId, number>>;
};

/** The work of a role in money. */
export type RoleCost = {
  readonly role: Role;
  readonly minutes: number;
  /** What an hour costs, and all of them; `null` where no price was stated. */
  readonly hourly: number | null;
  readonly cost: number | null;
};

/** What an action costs besides work. */
export type ActionCost = {
  readonly action: ActionId;
  readonly count: number;
  readonly each: number;
  readonly cost: number;
};

/** What all that is planned costs once it is done, in the currency of the prices. */
export type SimulatedCost = {
  /** By role. */
  readonly effort: readonly RoleCost[];
  /** By action, for every action with a price, in the order of the names. */
  readonly actions: readonly ActionCost[];
  /** Effort and actions; `null` while a role with work has no price. */
  readonly total: number | null;
  /** The roles with work that have no price. */
  readonly withoutPrice: readonly Role[];
};

/**
 * Prices planned work.
 *
 * @param roles - The work of each role.
 * @param counts - How often each action is planned.
 * @param prices - What things cost; checked.
 * @returns The cost.
 * @throws {NpsError} `option/out-of-range` when the cost is beyond every number.
 * @internal
 */
export function costOf(
  roles: readonly RoleLoad[],
  counts: ReadonlyMap<ActionId, number>,
  { hourly = {}, actions = {} }: Prices,
): SimulatedCost {
  const effort = roles.map(({ role, planned: { minutes } }): RoleCost => {
    const price = hourly[role] ?? null;
    return { role, minutes, hourly: price, cost: price === null ? null : exact((minutes / 60) * price) };
  });
  const priced = Object.keys(actions)
    .sort()
    .map((action): ActionCost => {
      const each = actions[action] as number;
      const count = counts.get(action) ?? 0;
      return { action, count, each, cost: exact(each * count) };
    });
  const withoutPrice = effort.filter(({ minutes, cost }) => minutes > 0 && cost === null).map(({ role }) => role);
  const total = [...effort, ...priced].reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  if (!(total < Infinity))
    fail('option/out-of-range', ['prices'], 'The cost of all actions together is a finite number.');
  return { effort, actions: priced, total: withoutPrice.length > 0 ? null : exact(total), withoutPrice };
}

/**
 * Refuses prices that are none, and prices of roles and actions that there are not.
 *
 * @param prices - What a caller gave.
 * @param playbook - The playbook whose actions are priced.
 * @throws {NpsError} `option/out-of-range` or `option/unknown`, with the place of the fault.
 * @internal
 */
export function checkPrices(prices: Prices, playbook: Playbook): void {
  checkRecord(prices, ['prices'], ['hourly', 'actions']);
  if (prices.hourly !== undefined) checkAmounts(prices.hourly, ['prices', 'hourly'], ROLES);
  if (prices.actions !== undefined) checkAmounts(prices.actions, ['prices', 'actions'], actionsOf(playbook));
}

/**
 * Refuses what is no record of amounts by known names.
 *
 * @param amounts - What a caller gave.
 * @param path - Where it stood.
 * @param names - The names that there are.
 * @throws {NpsError} `option/out-of-range` or `option/unknown`, with the place of the fault.
 * @internal
 */
export function checkAmounts(amounts: unknown, path: readonly string[], names: readonly string[]): void {
  for (const [name, amount] of Object.entries(checkRecord(amounts, path, names)))
    if (amount !== undefined) checkAmount(amount, [...path, name]);
}

/**
 * Refuses what is no amount.
 *
 * @param amount - What a caller gave.
 * @param path - Where it stood.
 * @throws {NpsError} `option/out-of-range`, with the place of the fault.
 * @internal
 */
export function checkAmount(amount: unknown, path: readonly string[]): void {
  if (!(typeof amount === 'number' && amount >= 0 && amount < Infinity))
    fail('option/out-of-range', path, `An amount is a finite number of at least 0, got ${named(amount)}.`);
}

/**
 * Refuses what is no record, and members that it cannot have.
 *
 * @param value - What a caller gave.
 * @param path - Where it stood.
 * @param names - The members that there are.
 * @returns The record.
 * @throws {NpsError} `option/out-of-range` or `option/unknown`, with the place of the fault.
 * @internal
 */
export function checkRecord(value: unknown, path: readonly string[], names: readonly string[]): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail('option/out-of-range', path, `A record was expected, got ${named(value)}.`);
  for (const name of Object.keys(value))
    if (!names.includes(name)) fail('option/unknown', [...path, name], `This may be one of ${names.join(', ')}.`);
  return value;
}

/** Every action that a plan of the playbook may hold. */
const actionsOf = ({ plays, overlays }: Playbook): readonly ActionId[] => [
  ...new Set([
    ...Object.values(plays).flatMap(({ steps }) => steps.map(({ action }) => action)),
    ...overlays.flatMap((overlay) =>
      overlay.do.flatMap((edit) =>
        edit.op === 'add'
          ? [edit.step.action]
          : edit.op === 'set' && edit.patch.action !== undefined
            ? [edit.patch.action]
            : [],
      ),
    ),
  ]),
];
