/**
 * Calls of every function of a door, as callers without types make them.
 *
 * @module
 */
import { expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';

/** Any function of a door. */
export type AnyFunction = (...args: readonly unknown[]) => unknown;

/**
 * Reads refusals off functions; any other error is thrown on.
 *
 * @param functionOf - The functions by name.
 * @returns The code and the place with which a call is refused; `fine` where it returns.
 */
export const refusalsOf =
  (functionOf: (name: string) => AnyFunction) =>
  (name: string, args: readonly unknown[]): string => {
    try {
      functionOf(name)(...args);
    } catch (error) {
      if (isNpsError(error)) return `${error.code} ${error.path.join('/')}`;
      throw error;
    }
    return 'fine';
  };

/**
 * Tests that every function of a door is called.
 *
 * @param door - Its exports.
 * @param calls - The calls by name; those of functions that functions of the door make are among them.
 * @param made - The functions that are made.
 */
export function testAllCalled(
  door: object,
  calls: Readonly<Record<string, unknown>>,
  made: Readonly<Record<string, unknown>>,
): void {
  test('every function of the door is called', () => {
    const functions = Object.entries(door).filter(([, value]) => typeof value === 'function');
    expect(Object.keys(calls).filter((name) => !(name in made))).toHaveLength(functions.length);
    for (const [name] of functions) expect(calls).toHaveProperty([name]);
  });
}
