/**
 * Answers as a list, looked at before they are read.
 *
 * @module
 */
import { fail } from '../error.ts';
import { isRecord } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';

/**
 * Refuses what is no list of answers; what stands in them was checked at the door.
 *
 * @param responses - What a caller gave.
 * @throws {NpsError} `input/invalid` when it is no list; `response/not-an-object` with the place of what is no answer.
 * @internal
 */
export function checkAnswers(responses: unknown): void {
  if (!Array.isArray(responses)) fail('input/invalid', [], `Answers come as an array, got ${named(responses)}.`);
  // By index: gaps in a list are looked at as well.
  const members = responses as readonly unknown[];
  for (let i = 0; i < members.length; i++)
    if (!isRecord(members[i])) fail('response/not-an-object', [i], `An answer was expected, got ${named(members[i])}.`);
}
