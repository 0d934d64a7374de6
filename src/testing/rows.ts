/**
 * Rows as they may come from outside: hostile ones, and good ones among them.
 *
 * For a project's own door: whatever it lets in, it must neither throw on these rows nor lose one.
 *
 * @module
 */
import * as fc from 'fast-check';
import type { ScoresConstraints } from './arbitraries.ts';

/** How many rows, and how long their texts may be. */
export type HostileConstraints = ScoresConstraints & {
  /** The length of the longest text, in UTF-16 units. @defaultValue 100 */
  readonly maxTextLength?: number;
};

/** Some values must not even be looked at before they reach the door, so they are made at the last moment. */
type Made = () => unknown;

/**
 * Lists of rows in the field names of an answer in which anything may be wrong: types, keys, dates, texts, the row itself.
 *
 * About one row in four is a good answer, so that code behind the checks is reached as well. The others hold wrong
 * types, impossible dates, the names of an object's own machinery as keys and tags, halves of surrogate pairs, getters
 * that throw, proxies, symbols, big integers and cycles. A list as a whole is an ordinary array.
 *
 * @param constraints - How many rows, and how long their texts may be.
 * @returns An arbitrary of lists of values that claim to be rows.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbHostileRows(), (rows) => Array.isArray(rows))) // => undefined
 */
export const arbHostileRows = ({
  minLength = 0,
  maxLength = 30,
  maxTextLength = 100,
}: HostileConstraints = {}): fc.Arbitrary<unknown[]> =>
  fc.array(arbRow(maxTextLength), { minLength, maxLength, size: 'max' }).map(madeOf);

/**
 * Lists of values that no cell of a table should hold, among some that it may.
 *
 * @param constraints - How many cells, and how long their texts may be.
 * @returns An arbitrary of lists of values.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbHostileCells(), (cells) => Array.isArray(cells))) // => undefined
 */
export const arbHostileCells = ({
  minLength = 0,
  maxLength = 5,
  maxTextLength = 100,
}: HostileConstraints = {}): fc.Arbitrary<unknown[]> =>
  fc.array(arbCell(maxTextLength), { minLength, maxLength, size: 'max' }).map(madeOf);

/**
 * Names of members: those of an answer, those of every object's machinery, and others.
 *
 * @returns An arbitrary of keys.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbHostileKey(), (key) => typeof key === 'string')) // => undefined
 */
export const arbHostileKey = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('id', 'subject', 'score', 'answeredAt', 'comment', 'language', 'weight', 'tags', 'measure', 'wave'),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'valueOf',
      'hasOwnProperty',
      'toJSON',
      'length',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );

/** Makes the values, and lets a failing test print them although some cannot be looked at. */
const madeOf = (makers: readonly Made[]): unknown[] => {
  const values = makers.map((make) => make());
  const text = (): string => `[${values.map(textOf).join(', ')}]`;
  return Object.defineProperty(values, fc.toStringMethod, { value: text, enumerable: false });
};

const textOf = (value: unknown): string => {
  try {
    return fc.stringify(value);
  } catch {
    return '<a value that throws when it is looked at>';
  }
};

const arbRow = (maxTextLength: number): fc.Arbitrary<Made> => {
  const plain = arbPlainRow();
  const member = fc.tuple(arbHostileKey(), arbCell(maxTextLength));
  return fc.oneof(
    { weight: 2, arbitrary: plain.map((row) => () => row) },
    {
      weight: 4,
      arbitrary: fc.tuple(plain, member).map(
        ([row, extra]) =>
          () =>
            recordOf([...entriesOf(row), extra]),
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(plain, fc.array(member, { maxLength: 4 }))
        .map(([row, tags]) => () => ({ ...row, tags: recordOf(tags) })),
    },
    { weight: 1, arbitrary: fc.array(member, { maxLength: 12 }).map((members) => () => recordOf(members)) },
    { weight: 1, arbitrary: arbCell(maxTextLength) },
    {
      weight: 2,
      arbitrary: fc.tuple(plain, fc.constantFrom(...TRAPS)).map(
        ([row, trap]) =>
          () =>
            trap(row),
      ),
    },
  );
};

const arbCell = (maxTextLength: number): fc.Arbitrary<Made> =>
  fc.oneof(
    fc.constantFrom<Made>(...ODD_VALUES.map((value) => () => value), cycle, revoked, () => Symbol('cell')),
    fc
      .oneof(
        fc.constantFrom(...ODD_TEXTS),
        fc.double(),
        fc.integer({ min: -2, max: 12 }),
        fc.bigInt(),
        fc.date({ noInvalidDate: false }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        // Half a surrogate pair, as a text cut off at a length leaves it.
        fc.string({ maxLength: 5 }).map((text) => `${text}\uD83D`),
        fc.nat(maxTextLength).map((length) => 'x'.repeat(length)),
      )
      .map((value: unknown) => () => value),
  );

/** A good answer before it was checked. */
const arbPlainRow = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      id: fc.nat().map((n) => `r${n}`),
      subject: fc.nat(20).map((n) => `s${n}`),
      score: fc.nat(10),
      answeredAt: fc.constantFrom<unknown>('2024-02-29T12:00:00+02:00', 1_700_000_000_000, new Date(0)),
      comment: fc.string({ unit: 'grapheme', maxLength: 20 }),
      tags: fc.constantFrom<unknown>({ country: 'FI' }, {}),
      weight: fc.constantFrom(0, -0, 1, 2.5),
    },
    { requiredKeys: ['id', 'subject', 'score', 'answeredAt'], noNullPrototype: true },
  );

const ODD_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  NaN,
  Infinity,
  -0,
  7.5,
  1e308,
  [],
  [9],
  {},
  { valueOf: () => 9 },
  {
    toString: () => {
      throw new Error('toString');
    },
  },
  () => 9,
  new Map([['score', 9]]),
  new Uint8Array([9]),
  /9/,
  Object.create(null),
];

const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '9',
  ' 9 ',
  '\uFEFF9',
  '10 - Extremely likely',
  '0 = Not at all likely',
  '7.5',
  '11',
  'N/A',
  "don't know",
  '2024-02-30',
  '2024-02-29',
  '2024-02-29T25:00:00Z',
  '0000-00-00T00:00:00Z',
  '2024-02-29T12:00:00Z',
  '2024-02-29T12:00:00',
  '31/12/2024',
  '1700000000',
  '99999999999999999999',
  '__proto__',
  '\u0000',
  '\uDC00',
  '=1+1',
];

const entriesOf = (row: Record<string, unknown>): (readonly [string, Made])[] =>
  Object.entries(row).map(([key, value]) => [key, () => value]);

/** `Object.fromEntries` defines members, so a name such as `__proto__` is a member like any other. */
const recordOf = (entries: readonly (readonly [string, Made])[]): object =>
  Object.fromEntries(entries.map(([key, make]) => [key, make()]));

const cycle = (): object => {
  const node: Record<string, unknown> = {};
  node['self'] = node;
  return node;
};

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const explode = (): never => {
  throw new Error('trap');
};

/** Ways to make a good row dangerous to touch. */
const TRAPS: readonly ((row: Record<string, unknown>) => unknown)[] = [
  (row) => Object.defineProperty({ ...row }, 'score', { get: explode, enumerable: true }),
  (row) => Object.defineProperty({ ...row }, 'other', { get: explode, enumerable: true }),
  (row) => new Proxy(row, { ownKeys: explode }),
  (row) => new Proxy(row, { get: explode }),
  (row) => new Proxy(row, { get: (target, key) => (key === 'score' ? explode : target[key as string]) }),
  (row) => new Proxy(row, { has: explode, getOwnPropertyDescriptor: explode }),
  (row) => ({ ...row, tags: Object.defineProperty({}, 'country', { get: explode, enumerable: true }) }),
  (row) => ({ ...row, tags: new Proxy({}, { ownKeys: explode }) }),
  (row) => ({ ...row, tags: [row] }),
  (row) => ({ ...row, [Symbol('row')]: 1 }),
  (row) => Object.create(row) as object,
  (row) => Object.freeze(row),
  (row) => [row],
  () => revoked(),
  () => cycle(),
];
