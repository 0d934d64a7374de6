import { describe, expect, test } from 'vitest';
import { isNpsError, pointerOf } from '../../src/error.ts';
import { codebookSchema, parseCodebook, safeParseCodebook } from '../../src/input/codebook.ts';
import { enCodebook } from '../../src/locale/en/codebook.ts';
import { mergeThemes } from '../../src/themes/merge-themes.ts';

const merged = mergeThemes(enCodebook, ['price', 'poor-value']);
const faultsOf = (value: unknown): string[] => {
  const parsed = safeParseCodebook(value);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${pointerOf(path)}`);
};

/** A copy as it comes from a file, to be broken. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- data of unknown origin
const fromFile = (): any => JSON.parse(JSON.stringify(merged));

describe('a codebook comes through the door', () => {
  test.each([enCodebook, merged])('unchanged', (codebook) => {
    const text = JSON.stringify(codebook);
    expect(JSON.stringify(parseCodebook(JSON.parse(text)))).toBe(text);
    expect(parseCodebook(codebook)).toEqual(codebook);
    expect(parseCodebook(codebook)).not.toBe(codebook);
  });

  test('as a standard schema', () => {
    const { validate } = codebookSchema['~standard'];
    expect(validate(fromFile())).toEqual({ value: merged });
    expect(validate(3)).toHaveProperty('issues');
  });
});

test('every fault of the form is told at once, with its place', () => {
  const broken = fromFile();
  broken.version = '1';
  broken.color = 'red';
  broken.themes[0].color = 'red';
  broken.themes[0].parts[0].color = 'red';
  broken.themes[0].terms[0].score = 1;
  broken.themes[0].terms[1] = 'dear';
  broken.themes[1].labels.en = 7;
  broken.themes[1].kind = 'joy';
  broken.themes[2].examples = null;
  broken.retired = 'price';
  expect(faultsOf(broken).sort()).toEqual(
    [
      'codebook/invalid /version',
      'codebook/unknown-key /color',
      'codebook/unknown-key /themes/0/color',
      'codebook/unknown-key /themes/0/parts/0/color',
      'codebook/unknown-key /themes/0/terms/0/score',
      'codebook/invalid /themes/0/terms/1',
      'codebook/invalid /themes/1/labels/en',
      'codebook/invalid /themes/1/kind',
      'codebook/invalid /themes/2/examples',
      'codebook/invalid /retired',
    ].sort(),
  );
});

test('a codebook of good form is checked further', () => {
  const broken = fromFile();
  broken.themes[1].id = 'price';
  broken.themes[2].id = 'poor-value';
  expect(faultsOf(broken)).toEqual(['codebook/duplicate-id /themes/1/id', 'codebook/retired-id /themes/2/id']);
  expect(() => parseCodebook(broken)).toThrow('One theme of this id was expected');
});

test('more faults than can be told are one fault', () => {
  const themes = Array.from({ length: 200_000 }, () => ({}));
  expect(faultsOf({ ...fromFile(), themes })).toEqual(['codebook/invalid ']);
});

test('a later form is told as one fault', () => {
  expect(faultsOf({ ...fromFile(), schema: 2, more: 1 })).toEqual(['codebook/unknown-schema /schema']);
});

describe('data that are no plain data are refused in the words of codebooks:', () => {
  const circle: Record<string, unknown> = { ...fromFile() };
  circle['themes'] = [circle];
  test.each<readonly [kind: string, value: unknown, fault: string]>([
    ['a circle', circle, 'codebook/invalid /themes/0'],
    ['a Map', new Map(), 'codebook/invalid '],
    ['a symbol as name', { [Symbol('x')]: 1 }, 'codebook/unknown-key '],
    ['a prototype as name', JSON.parse('{"__proto__": 1}'), 'codebook/unknown-key /__proto__'],
    ['a gap in a list', { ...fromFile(), retired: [undefined] }, 'codebook/invalid /retired/0'],
    [
      'a getter that throws',
      {
        get schema() {
          throw new Error('no');
        },
      },
      'input/invalid /schema',
    ],
  ])('%s', (_, value, fault) => {
    expect(faultsOf(value)).toContain(fault);
  });
});

test('names that every object has are ids like others, and no labels', () => {
  const odd = fromFile();
  odd.themes[1].id = 'constructor';
  odd.themes[2].id = '__proto__';
  expect(faultsOf(odd)).toEqual([]);
  odd.themes[1].labels = { constructor: 'x' };
  expect(faultsOf(odd)).toEqual(['codebook/invalid /themes/1/labels/constructor']);
});

test('a message never repeats a text', () => {
  const broken = fromFile();
  broken.themes[0].terms.push({ text: 'Anna Smith', language: 'Anna Smith' }, { text: ['Anna Smith'] });
  const parsed = safeParseCodebook(broken);
  expect(parsed.ok).toBe(false);
  expect(JSON.stringify(parsed)).not.toContain('Anna');
  try {
    parseCodebook(broken);
  } catch (error) {
    expect(isNpsError(error)).toBe(true);
  }
});
