/**
 * Public functions read no clock, draw no lots, know no machine and change nothing that they are given.
 *
 * Runs under each time zone of the suite, like every test of a room.
 *
 * @module
 */
import { afterEach, describe, expect, test } from 'vitest';
import { type Doors, SAMPLES } from './samples.ts';
import { doors } from './source.ts';

type Module = Readonly<Record<string, unknown>>;
type AnyFunction = (...args: readonly unknown[]) => unknown;

const modules: Record<string, Module> = {};
for (const { name } of doors()) modules[name] = (await import(/* @vite-ignore */ name)) as Module;

const isData = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Freezes a value all the way down; typed arrays cannot be frozen and are compared instead. */
const freeze = (value: unknown): unknown => {
  if (!isData(value) || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Reflect.ownKeys(value)) freeze((value as Record<string | symbol, unknown>)[key]);
  return value;
};

const viewsOf = (args: readonly unknown[]): readonly unknown[] =>
  args.flatMap((arg) =>
    isData(arg)
      ? ArrayBuffer.isView(arg)
        ? [arg]
        : Object.values(arg).filter((member) => ArrayBuffer.isView(member))
      : [],
  );

/** A door whose functions freeze what they are given, and note that they were called. */
const watched = (module: Module, called: Set<string>): Module =>
  Object.fromEntries(
    Object.entries(module).map(([name, value]) => {
      if (typeof value !== 'function' || /^[A-Z]/.test(name)) return [name, freeze(value)];
      const watch = (...args: readonly unknown[]): unknown => {
        called.add(name);
        args.forEach(freeze);
        const before = structuredClone(viewsOf(args));
        const result = (value as AnyFunction)(...args);
        expect(viewsOf(args), `${name} changed an array`).toEqual(before);
        return result;
      };
      return [name, watch];
    }),
  );

const real = { Date, random: Math.random, Intl: { ...Object.getOwnPropertyDescriptors(Intl) } };

const forbid = (what: string): never => {
  throw new Error(`${what} was used.`);
};

/** The methods of dates that read or write in the zone of the machine, or speak its language. */
const LOCAL = /^[gs]et(?!UTC|Time$)|^to(?:Date|Time)?String$|^toLocale/;
const localMethods = Object.entries(Object.getOwnPropertyDescriptors(Date.prototype)).filter(([name]) =>
  LOCAL.test(name),
);

/** Whether a text names a moment only together with the zone of the machine. */
const isLocalText = (value: unknown): boolean =>
  typeof value === 'string' &&
  !/(?:Z|[+-]\d\d:\d\d)$|^\d{4}(?:-\d\d){0,2}$/.test(value) &&
  !Number.isNaN(real.Date.parse(value));

/** Lets everything throw that would make a result depend on when and where it is computed. */
const seal = (): void => {
  for (const [name, method] of localMethods)
    Object.defineProperty(real.Date.prototype, name, { ...method, value: () => forbid(`Date.prototype.${name}()`) });
  const sealedDate = new Proxy(real.Date, {
    apply: () => forbid('Date()'),
    construct: (target, args: unknown[], newTarget) => {
      if (args.length === 0) forbid('new Date()');
      if (args.length > 1) forbid('new Date(year, month, …)');
      if (isLocalText(args[0])) forbid('A text without a zone');
      return Reflect.construct(target, args, newTarget) as object;
    },
    get: (target, key) =>
      key === 'now'
        ? () => forbid('Date.now()')
        : key === 'parse'
          ? (text: string) => (isLocalText(text) ? forbid('A text without a zone') : target.parse(text))
          : (Reflect.get(target, key) as unknown),
  });
  globalThis.Date = sealedDate;
  Math.random = () => forbid('Math.random()');
  for (const name of [
    'DateTimeFormat',
    'NumberFormat',
    'PluralRules',
    'Collator',
    'ListFormat',
    'RelativeTimeFormat',
  ] as const) {
    const check = (args: readonly unknown[]): void => {
      if (args[0] === undefined) forbid(`Intl.${name} without a language`);
      if (name === 'DateTimeFormat' && (args[1] as { timeZone?: string } | undefined)?.timeZone === undefined)
        forbid('Intl.DateTimeFormat without a zone');
    };
    const sealed = new Proxy(real.Intl[name].value as AnyFunction, {
      apply: (target, self, args: unknown[]) => {
        check(args);
        return Reflect.apply(target, self, args);
      },
      construct: (target, args: unknown[], newTarget) => {
        check(args);
        return Reflect.construct(target, args, newTarget) as object;
      },
    });
    Object.defineProperty(Intl, name, { ...real.Intl[name], value: sealed });
  }
};

const unseal = (): void => {
  globalThis.Date = real.Date;
  Object.defineProperties(real.Date.prototype, Object.fromEntries(localMethods));
  Math.random = real.random;
  Object.defineProperties(Intl, real.Intl);
};

afterEach(unseal);

/** Runs the sample of a door behind the seal; the functions that it called, and what came out. */
const runSample = (
  name: keyof Doors,
): { readonly called: ReadonlySet<string>; readonly results: readonly unknown[] } => {
  const called = new Set<string>();
  const all = Object.fromEntries(
    Object.entries(modules).map(([door, module]) => [door, watched(module, door === name ? called : new Set())]),
  );
  seal();
  try {
    // The doors are those that `Doors` names, with their functions wrapped.
    const results = SAMPLES[name](all as unknown as Doors);
    return { called, results };
  } finally {
    unseal();
  }
};

test('every door has its samples', () => {
  expect(Object.keys(SAMPLES)).toEqual(doors().map(({ name }) => name));
});

describe.each(Object.keys(SAMPLES) as (keyof Doors)[])('%s', (name) => {
  test('runs on frozen values without clock, chance or machine, every function of it', () => {
    const functions = Object.entries(modules[name] ?? {})
      .filter(([key, value]) => typeof value === 'function' && !/^[A-Z]/.test(key))
      .map(([key]) => key);
    const { called } = runSample(name);
    expect(functions.filter((key) => !called.has(key))).toEqual([]);
  });

  test('gives the same results again', () => {
    expect(runSample(name).results).toStrictEqual(runSample(name).results);
  });

  test('gives plain JSON', () => {
    const { results } = runSample(name);
    expect(JSON.parse(JSON.stringify(results))).toStrictEqual(results);
  });
});

describe('the seal', () => {
  test.each<[string, () => unknown]>([
    ['Date.now()', () => Date.now()],
    ['new Date()', () => new Date()],
    ['Date()', () => Date()],
    ['new Date(year, month, …)', () => new Date(2024, 0)],
    ['A text without a zone', () => new Date('2024-01-01T00:00:00')],
    ['A text without a zone', () => Date.parse('1 Jan 2024')],
    ['Date.prototype.getHours()', () => new Date(0).getHours()],
    ['Date.prototype.getDay()', () => new Date(0).getDay()],
    ['Date.prototype.getTimezoneOffset()', () => new Date(0).getTimezoneOffset()],
    ['Date.prototype.setFullYear()', () => new Date(0).setFullYear(2024)],
    ['Date.prototype.setHours()', () => new Date(0).setHours(0)],
    ['Date.prototype.toString()', () => String(new Date(0))],
    ['Date.prototype.toDateString()', () => new Date(0).toDateString()],
    ['Date.prototype.toLocaleDateString()', () => new Date(0).toLocaleDateString()],
    ['Math.random()', () => Math.random()],
    ['Intl.NumberFormat without a language', () => new Intl.NumberFormat()],
    ['Intl.DateTimeFormat without a zone', () => new Intl.DateTimeFormat('en')],
  ])('holds against %s', (what, leak) => {
    seal();
    expect(leak).toThrow(`${what} was used.`);
  });

  test('lets through what names its inputs', () => {
    seal();
    expect(new Date(0).getTime()).toBe(0);
    expect(new Date('2024-01-01').getUTCFullYear()).toBe(2024);
    expect(new Date('2024-01-01T02:00:00+02:00').setUTCHours(1)).toBe(Date.parse('2024-01-01T01:00:00Z'));
    expect(Date.UTC(2024, 0, 1)).toBe(1704067200000);
    expect(new Intl.NumberFormat('en').format(1234.5)).toBe('1,234.5');
  });

  test('is off again when it is taken off', () => {
    const before = String(new Date(2024, 0, 1));
    seal();
    unseal();
    expect(String(new Date(2024, 0, 1))).toBe(before);
  });

  test('sees a function that changes what it is given', () => {
    const change = {
      sort: (values: number[]): number[] => values.sort(),
      fill: (bytes: Uint8Array): Uint8Array => bytes.fill(1),
    };
    const { sort, fill } = watched(change, new Set()) as unknown as typeof change;
    expect(() => sort([2, 1])).toThrow(TypeError);
    expect(() => fill(new Uint8Array(2))).toThrow('changed an array');
  });
});
