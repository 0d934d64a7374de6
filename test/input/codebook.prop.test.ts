import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { safeParseCodebook } from '../../src/input/codebook.ts';
import { arbCodebook } from '../../src/testing/codebooks.ts';

test.prop([arbCodebook()])('a codebook survives JSON and the door unchanged', (codebook) => {
  expect(safeParseCodebook(JSON.parse(JSON.stringify(codebook)))).toEqual({ ok: true, value: codebook });
});

test.prop([
  fc.anything({ withDate: true, withMap: true, withSparseArray: true, withObjectString: true, withBigInt: true }),
])('anything at all is refused with a place for every fault', (value) => {
  const parsed = safeParseCodebook(value);
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) for (const { code } of parsed.issues) expect(code).toMatch(/^(codebook|input)\//);
});

test.prop([arbCodebook(), fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), fc.anything()])(
  'a codebook with a foreign part is refused, or is a codebook all the same',
  (codebook, steps, part) => {
    const replaced = (value: unknown, [step, ...rest]: readonly number[]): unknown => {
      const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
      if (step === undefined || keys.length === 0) return part;
      const key = keys[step % keys.length] as string;
      const inner = replaced((value as Record<string, unknown>)[key], rest);
      return Array.isArray(value)
        ? value.map((one: unknown, i) => (i === Number(key) ? inner : one))
        : { ...(value as object), [key]: inner };
    };
    const parsed = safeParseCodebook(replaced(codebook, steps));
    if (parsed.ok) expect(safeParseCodebook(JSON.parse(JSON.stringify(parsed.value)))).toEqual(parsed);
    else expect(parsed.issues.length).toBeGreaterThan(0);
  },
);
