/**
 * Who answers for a case: a role, never a person.
 *
 * @module
 */

/** The roles, from the one nearest to the customer to the one furthest away. */
export const ROLES = [
  'account-manager',
  'frontline-employee',
  'team-lead',
  'cx-manager',
  'product-owner',
  'executive',
] as const;

/** A role that may own a case or a step. Which person fills it is for `assign` and the host. */
export type Role = (typeof ROLES)[number];
