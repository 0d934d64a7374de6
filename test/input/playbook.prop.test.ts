import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { safeParsePlaybook } from '../../src/input/playbook.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { arbPlaybook } from '../../src/testing/playbooks.ts';

const RUNS = { numRuns: 1000 };

test.prop([arbPlaybook()], RUNS)(
  'law 3: a playbook survives JSON and the door unchanged',
  (playbook) => {
    const parsed = safeParsePlaybook(JSON.parse(JSON.stringify(playbook)));
    expect(parsed).toEqual({ ok: true, value: playbook });
  },
  60_000,
);

/** Every record in a playbook whose members are fixed, by its place. */
const recordsOf = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, one]) =>
    recordsOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  const isFree = ['plays', 'clocks', 'tones', 'themes', 'incidents'].includes(String(path[0])) && path.length === 1;
  return Array.isArray(value) || isFree ? inside : [path, ...inside];
};

test.prop([arbPlaybook(), fc.nat(), fc.constantFrom('color', 'constructor', '__proto__')], RUNS)(
  'law 3: a member that no playbook has is refused wherever it stands',
  (playbook, index, name) => {
    const copy = JSON.parse(JSON.stringify(playbook)) as Playbook;
    const places = recordsOf(copy);
    const path = places[index % places.length] as readonly (string | number)[];
    const target = path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], copy);
    Object.defineProperty(target, name, { value: {}, enumerable: true });
    const parsed = safeParsePlaybook(copy);
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.path)).toContainEqual([...path, name]);
  },
  60_000,
);

test.prop(
  [fc.anything({ withDate: true, withMap: true, withSparseArray: true, withObjectString: true, withBigInt: true })],
  RUNS,
)(
  'anything at all is refused with a place for every fault',
  (value) => {
    const parsed = safeParsePlaybook(value);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok)
      for (const { code, path } of parsed.issues) {
        expect(code).toMatch(/^(playbook|input|clock)\//);
        expect(Array.isArray(path)).toBe(true);
      }
  },
  60_000,
);

/** Puts a value in the place of some part of the data. */
const replaced = (value: unknown, steps: readonly number[], by: unknown): unknown => {
  const [step, ...rest] = steps;
  if (typeof value !== 'object' || value === null || step === undefined) return by;
  const keys = Object.keys(value);
  if (keys.length === 0) return by;
  const key = keys[step % keys.length] as string;
  const part = replaced((value as Record<string, unknown>)[key], rest, by);
  if (!Array.isArray(value)) return { ...value, [key]: part };
  return value.map((one: unknown, i) => (i === Number(key) ? part : one));
};

test.prop([arbPlaybook(), fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }), fc.anything()], RUNS)(
  'a playbook with a foreign part is refused with a place, or is a playbook all the same',
  (playbook, steps, part) => {
    const parsed = safeParsePlaybook(replaced(playbook, steps, part));
    if (parsed.ok) expect(safeParsePlaybook(JSON.parse(JSON.stringify(parsed.value)))).toEqual(parsed);
    else expect(parsed.issues.length).toBeGreaterThan(0);
  },
  60_000,
);
