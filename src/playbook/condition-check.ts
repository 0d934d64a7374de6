/**
 * What can be wrong with a condition of any origin.
 *
 * @module
 */
import type { ErrorCode, Issue } from '../error.ts';
import { isScore } from '../scale/score.ts';
import { dayNumber } from '../time/instant.ts';
import { FACT_FIELDS, type FactField, type FactKind, type FactName, OPERATORS, type Operator } from './facts.ts';

/** How many `all`, `any` and `not` may stand inside of each other. Nobody can read so many, and JSON writers give up later. */
export const DEEPEST_CONDITION = 64;

/**
 * How many questions and groups of them a condition may have, those that occur twice counted twice: a program may name one part
 * so often that nobody could ever look at all of it.
 */
export const MOST_PARTS = 250_000;

/** How many faults of a condition are told at most. */
const MOST_FAULTS = 1000;

/** Where something stands. */
type Path = readonly (string | number)[];

/** A place in a condition, with what stands there; a chain, since most places are never told. */
type Place = { readonly parent: Place | null; readonly key: string | number; readonly holder: object };
/** A condition that is still to be looked at. */
type Task = { readonly value: unknown; readonly place: Place | null; readonly depth: number };

/**
 * Finds everything that is wrong with a condition.
 *
 * Works through any depth without a call for each level, looks no deeper than {@link DEEPEST_CONDITION}, and at no more than
 * {@link MOST_PARTS}.
 *
 * @param condition - Anything.
 * @param path - Where it stands.
 * @returns The faults, the first thousand of them; none for a condition that can be evaluated.
 * @internal
 */
export function conditionIssues(condition: unknown, path: Path): Issue[] {
  const issues: Issue[] = [];
  const tasks: Task[] = [{ value: condition, place: null, depth: 0 }];
  let seen = 0;
  for (let task = tasks.pop(); task !== undefined && issues.length < MOST_FAULTS; task = tasks.pop()) {
    const { value, place, depth } = task;
    const wrong = (code: ErrorCode, key: Path, message: string): void => {
      issues.push({ code, path: [...path, ...pathOf(place), ...key], message });
    };
    if (++seen > MOST_PARTS) {
      const message = `A condition has at most ${MOST_PARTS} parts, counted with repetition.`;
      issues.push({ code: 'playbook/too-large', path, message });
      break;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      wrong('playbook/invalid', [], 'A condition is an object with `all`, `any`, `not` or `field`.');
      continue;
    }
    const record = value as Readonly<Record<string, unknown>>;
    const shape = SHAPES.find((key) => Object.hasOwn(record, key));
    if (shape === undefined) {
      wrong('playbook/invalid', [], 'A condition has `all`, `any`, `not` or `field`.');
      continue;
    }
    if (shape === 'field') {
      leafIssues(record, wrong);
      continue;
    }
    for (const key of Object.keys(record))
      if (key !== shape) wrong('playbook/unknown-key', [key], `A condition with \`${shape}\` has nothing beside it.`);
    if (isHeldBy(value, place)) {
      wrong('playbook/too-deep', [], 'A condition does not contain itself.');
      continue;
    }
    if (depth >= DEEPEST_CONDITION) {
      wrong('playbook/too-deep', [], `Conditions stand at most ${DEEPEST_CONDITION} levels inside of each other.`);
      continue;
    }
    const inside = record[shape];
    const below: Place = { parent: place, key: shape, holder: value };
    if (shape === 'not') tasks.push({ value: inside, place: below, depth: depth + 1 });
    else if (!Array.isArray(inside)) wrong('playbook/invalid', [shape], `\`${shape}\` holds a list of conditions.`);
    else if (inside.length === 0)
      wrong('playbook/empty-condition', [shape], `\`${shape}\` holds at least one condition, got none.`);
    else
      for (let i = inside.length - 1; i >= 0; i--)
        tasks.push({ value: inside[i], place: { parent: below, key: i, holder: inside }, depth: depth + 1 });
  }
  return issues;
}

const SHAPES = ['all', 'any', 'not', 'field'] as const;

/** Whether a value stands inside of itself. */
function isHeldBy(value: object, place: Place | null): boolean {
  for (let at = place; at !== null; at = at.parent) if (at.holder === value) return true;
  return false;
}

function pathOf(place: Place | null): Path {
  const path: (string | number)[] = [];
  for (let at = place; at !== null; at = at.parent) path.push(at.key);
  return path.reverse();
}

type Wrong = (code: ErrorCode, key: Path, message: string) => void;

function leafIssues(leaf: Readonly<Record<string, unknown>>, wrong: Wrong): void {
  const field = fieldOf(leaf['field']);
  if (field === undefined) {
    wrong('playbook/unknown-fact', ['field'], 'A condition asks about a fact that the library knows.');
    return;
  }
  const isNamed = field.kind === 'text-by-name' || field.kind === 'count-by-name';
  for (const key of Object.keys(leaf))
    if (!['field', 'op', 'value'].includes(key) && !(isNamed && key === 'name'))
      wrong(
        'playbook/unknown-key',
        [key],
        `A question about a fact has field, op${isNamed ? ', name' : ''} and value.`,
      );
  if (isNamed && !isName(leaf['name'], field.kind))
    wrong(
      'playbook/wrong-value',
      ['name'],
      field.kind === 'text-by-name'
        ? 'The name of a tag is a text of at least one character.'
        : 'The name is a whole number of days from 1 to 3660, written as a text.',
    );
  const operators = OPERATORS[field.kind];
  const { op, value } = leaf;
  if (!operators.includes(op as Operator)) {
    wrong('playbook/unknown-operator', ['op'], `This fact is asked with ${operators.join(', ')}.`);
    return;
  }
  const expected = (message: string, key: Path): void =>
    wrong('playbook/wrong-value', ['value', ...key], `${message} was expected.`);
  if (op === 'known' || field.kind === 'boolean') {
    if (typeof value !== 'boolean') expected('True or false', []);
  } else if (op === 'oneOf' || op === 'includesAny') {
    if (!Array.isArray(value) || value.length === 0) expected('A list of at least one value', []);
    else for (const [i, one] of value.entries()) if (!isValue(one, field)) expected(VALUES[field.kind], [i]);
  } else if (!isValue(value, field)) expected(VALUES[field.kind], []);
}

/** What a fact of any name is; nothing for names that no fact has, such as those of every object's machinery. */
const fieldOf = (name: unknown): FactField | undefined =>
  typeof name === 'string' && Object.hasOwn(FACT_FIELDS, name) ? FACT_FIELDS[name as FactName] : undefined;

const isName = (name: unknown, kind: FactKind): boolean =>
  kind === 'text-by-name'
    ? typeof name === 'string' && name !== ''
    : typeof name === 'string' && /^[1-9]\d{0,3}$/.test(name) && Number(name) <= 3660;

/** What a value is compared with, in words. */
const VALUES: Readonly<Record<FactKind, string>> = {
  score: 'A whole number from 0 to 10',
  number: 'A finite number',
  count: 'A whole number of at least 0',
  boolean: 'True or false',
  choice: 'One of the values that this fact has',
  text: 'A text of at least one character',
  texts: 'A text of at least one character',
  person: 'True or false',
  date: 'A date such as 2026-10-23',
  'text-by-name': 'A text',
  'count-by-name': 'A whole number of at least 0',
};

/** Whether a value can be that of a fact. Minus zero cannot: JSON does not keep it. */
function isValue(value: unknown, { kind, choices }: FactField): boolean {
  switch (kind) {
    case 'score':
      return isScore(value) && !Object.is(value, -0);
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'count':
    case 'count-by-name':
      return Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0);
    case 'choice':
      return (choices as readonly string[]).includes(value as string);
    case 'date':
      return isLocalDate(value);
    case 'text-by-name':
      return typeof value === 'string';
    default:
      return typeof value === 'string' && value !== '';
  }
}

/**
 * Whether a value is a date of the calendar, `YYYY-MM-DD`.
 *
 * @param value - Anything.
 * @returns True for a date that exists.
 * @internal
 */
export const isLocalDate = (value: unknown): value is string => {
  const match = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  return match !== null && !Number.isNaN(dayNumber(Number(match[1]), Number(match[2]), Number(match[3])));
};
