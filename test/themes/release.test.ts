import { afterEach, beforeEach, expect, test } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { randomOf } from '../../src/random.ts';
import { type ThemeFinding, findThemes } from '../../src/themes/find.ts';
import { release } from '../../src/themes/release.ts';

/** So many that most work is done on samples of them. */
const TEXTS = 3_200;

/** Texts on subjects that share words, each other than all others. */
function find(vectors?: Float32Array): ThemeFinding {
  const random = randomOf(8);
  const words = 'late delivery parcel friendly staff price cost phone queue shop door light sound taste cold'.split(
    ' ',
  );
  const texts = new Set<string>();
  while (texts.size < TEXTS) {
    const subject = Math.floor(random() * 10);
    texts.add(Array.from({ length: 7 }, () => words[subject + Math.floor(random() * 6)]).join(' '));
  }
  const comments = [...texts].map((text, i) => ({ id: `c${i}`, text, language: 'en' }));
  return findThemes(comments, { languages: [english], k: 8, ...(vectors && { vectors }) });
}

const buffers = ArrayBuffer.prototype as ArrayBuffer & { transfer?: (length: number) => ArrayBuffer };
const own = buffers.transfer;

/** How many bytes were given back, buffer by buffer. */
const given: number[] = [];

beforeEach(() => {
  given.length = 0;
  buffers.transfer = function (this: ArrayBuffer, length) {
    given.push(this.byteLength);
    return structuredClone(new ArrayBuffer(length), { transfer: [this] });
  };
});

afterEach(() => {
  if (own === undefined) delete buffers.transfer;
  else buffers.transfer = own;
});

test('arrays that are given back are empty, where an engine can do it', () => {
  const [one, other, kept] = [new Float64Array(3), new Int32Array(5), new Int32Array(5)];
  release(one, other);
  expect([one.length, other.length, ...given]).toEqual([0, 0, 24, 20]);
  delete buffers.transfer;
  release(kept);
  expect(kept).toHaveLength(5);
});

test('a search gives its large tables back, and finds the same as where it cannot', () => {
  const found = find();
  // How alike two thousand texts are, each with each; all texts along more than eight directions, and eight of these.
  expect(given).toContain(4 * 2_000 * 2_000);
  const directions = given.filter((bytes) => bytes % (8 * TEXTS) === 0).map((bytes) => bytes / (8 * TEXTS));
  expect(directions.some((columns) => columns > 8 && columns <= 64)).toBe(true);
  expect(directions.filter((columns) => columns === 8)).toHaveLength(2);
  delete buffers.transfer;
  expect(find()).toEqual(found);
});

test.each([60, 100])(
  'of vectors with %i numbers, a search gives back its own table, and leaves those of the caller',
  (width) => {
    const random = randomOf(3);
    const vectors = Float32Array.from({ length: TEXTS * width }, () => random() - 0.5);
    const before = vectors.slice();
    const found = find(vectors);
    expect(vectors).toEqual(before);
    expect(given).toContain(8 * TEXTS * width);
    delete buffers.transfer;
    expect(find(vectors)).toEqual(found);
  },
);

test('long vectors of few texts are given back as well', () => {
  const comments = ['late parcel', 'late delivery', 'friendly staff', 'staff is friendly', 'parcel late again'].map(
    (text, i) => ({ id: `c${i}`, text }),
  );
  const vectors = comments.map((_, i) => Array.from({ length: 101 }, (__, j) => (i * 7 + j * 3) % 11));
  const found = findThemes(comments, { languages: [english], k: 2, vectors });
  // The table, the table turned over, and what is put through them and back.
  expect(given.filter((bytes) => bytes === 8 * 5 * 101)).toHaveLength(3);
  delete buffers.transfer;
  expect(findThemes(comments, { languages: [english], k: 2, vectors })).toEqual(found);
});
