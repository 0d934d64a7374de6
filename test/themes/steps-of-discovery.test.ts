import { describe, expect, test } from 'vitest';
import { randomOf } from '../../src/random.ts';
import { english } from '../../src/locale/en/language.ts';
import { sphericalKMeans } from '../../src/themes/cluster.ts';
import { type Comment, readComments } from '../../src/themes/comment.ts';
import { countCommunities } from '../../src/themes/communities.ts';
import { consensusOf } from '../../src/themes/consensus.ts';
import { type Dense, denseOf, dotOf, normalizeRows } from '../../src/themes/dense.ts';
import { strongestDirections } from '../../src/themes/directions.ts';
import { eigenOf } from '../../src/themes/eigen.ts';
import { featuresOf } from '../../src/themes/features.ts';
import { nearestRows } from '../../src/themes/neighbors.ts';
import { orthonormalize } from '../../src/themes/orthonormal.ts';
import { farTexts } from '../../src/themes/outliers.ts';
import { inPanels } from '../../src/themes/row-products.ts';
import { settle } from '../../src/themes/settle.ts';
import { stabilityOf } from '../../src/themes/stability.ts';
import { finish } from '../../src/themes/steps.ts';
import { gramOf, multiply, multiplyRows, turnedOver } from '../../src/themes/table-products.ts';
import { givenVectors, textVectors } from '../../src/themes/vectors.ts';

/** Rows around a few directions. */
function bunches(rows: number, kinds: number, columns = 16): Dense {
  const random = randomOf(5);
  const centers = Array.from({ length: kinds * columns }, () => random() - 0.5);
  const table = denseOf(rows, columns);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      table.data[i * columns + j] = (centers[(i % kinds) * columns + j] as number) + 0.15 * (random() - 0.5);
  return normalizeRows(table);
}

describe('tables', () => {
  const table = bunches(60, 60, 7);

  test('columns are orthonormal when they have been made so', () => {
    const made = finish(orthonormalize({ ...table, data: table.data.slice() }, 2));
    const gram = finish(gramOf(made));
    for (let i = 0; i < 7; i++)
      for (let j = 0; j < 7; j++) expect(gram.data[i * 7 + j]).toBeCloseTo(i === j ? 1 : 0, 13);
  });

  test('eigenvectors times eigenvalues give the table back', () => {
    const gram = finish(gramOf(table));
    const { values, vectors } = finish(eigenOf(gram));
    const product = finish(multiply(gram, turnedOver(vectors)));
    for (let k = 0; k < 7; k++)
      for (let i = 0; i < 7; i++)
        expect(product.data[i * 7 + k]).toBeCloseTo((values[k] as number) * (vectors.data[i * 7 + k] as number), 11);
  });

  test('a product of so many rows that it is worked out in several steps is that of all at once', () => {
    const [many, turned] = [bunches(3_000, 60, 64), bunches(64, 64, 64)];
    expect([...multiply(many, turned)].length).toBeGreaterThan(1);
    const product = denseOf(3_000, 64);
    const panels = inPanels(turned.data, 64, 64);
    multiplyRows(many.data, panels, product.data, { rows: 3_000, at: 0, isTriangle: false });
    expect(finish(multiply(many, turned))).toEqual(product);
  });

  test('as many directions as columns keep all products of rows', () => {
    const starts = Int32Array.from({ length: 61 }, (_, i) => i * 7);
    const columns = Int32Array.from({ length: 420 }, (_, at) => at % 7);
    const sparse = { rows: 60, width: 7, starts, columns, values: table.data };
    const { table: rows } = finish(strongestDirections(sparse, { count: 7, seed: 1, want: 'rows', rounds: 2 }));
    const dot = (of: Dense, a: number, b: number): number =>
      Array.from({ length: 7 }, (_, j) => (of.data[a * 7 + j] as number) * (of.data[b * 7 + j] as number)).reduce(
        (x, y) => x + y,
      );
    for (let i = 1; i < 60; i++) expect(dot(rows, 0, i)).toBeCloseTo(dot(table, 0, i), 11);
  });
});

describe('neighbors', () => {
  const table = bunches(1_500, 12);

  test('are found among regions as among all, but for a few', () => {
    const all = finish(nearestRows(table, { count: 10 }));
    const some = finish(nearestRows(table, { count: 10, mostExact: 0 }));
    let same = 0;
    for (let i = 0; i < 1_500; i++) {
      const own = new Set(all.index.subarray(i * 10, i * 10 + 10));
      for (const other of some.index.subarray(i * 10, i * 10 + 10)) if (own.has(other)) same += 1;
    }
    expect(same / 15_000).toBeGreaterThan(0.97);
  });

  test('rows of zeros have none among regions, and are none', () => {
    const holes = bunches(200, 4);
    for (let i = 0; i < 200; i += 2) holes.data.fill(0, i * 16, (i + 1) * 16);
    const { index } = finish(nearestRows(holes, { count: 5, mostExact: 0 }));
    for (let at = 0; at < index.length; at++) {
      const other = index[at] as number;
      expect(other < 0 ? 0 : other % 2).toBe(Math.floor(at / 5) % 2 === 0 ? 0 : 1);
    }
  });

  test('among very many rows that are alike, all have neighbors, and the work grows as the rows do', () => {
    const alike = denseOf(7_000, 2);
    for (let i = 0; i < 7_000; i++) alike.data[2 * i] = 1;
    const steps = nearestRows(alike, { count: 3 });
    let [pauses, step] = [0, steps.next()];
    for (; step.done !== true; step = steps.next()) pauses += 1;
    expect(step.value.index.every((other) => other >= 0)).toBe(true);
    expect(step.value.similarity.every((cosine) => cosine === 1)).toBe(true);
    // Three thousand of the seven at even distances, of equals those that come first.
    expect([...step.value.index.subarray(15_000, 15_003)]).toEqual([0, 2, 4]);
    // Each with three thousand others at most: a pause each 250 000 products, of which each with each would have 196.
    expect(pauses).toBeLessThan(110);
  });

  test('communities of them are the bunches', () => {
    const neighbors = finish(nearestRows(table, { count: 10 }));
    const rows = Int32Array.from({ length: 1_500 }, (_, i) => i);
    expect(finish(countCommunities(neighbors, rows))).toBe(12);
  });

  test('a row far from all others stands apart, unless others say the same', () => {
    const odd = bunches(200, 4);
    for (let j = 0; j < 16; j++) odd.data[j] = j === 3 ? 1 : 0;
    const neighbors = finish(nearestRows(odd, { count: 10 }));
    const rows = Int32Array.from({ length: 200 }, (_, i) => i);
    const far = (copies: number): number =>
      finish(
        farTexts(neighbors, {
          copies: Int32Array.from(rows, (i) => (i === 0 ? copies : 1)),
          rows,
          groups: new Int32Array(200),
          terms: null,
        }),
      )[0] as number;
    expect([far(1), far(6)]).toEqual([1, 0]);
  });
});

test('of rows all of a kind, none stands apart only for being the farthest', () => {
  const random = randomOf(3);
  const bell = (): number => random() + random() + random() + random() + random() + random() - 3;
  const similarity = Float64Array.from({ length: 5 * 2_000 }, (_, at) => (at % 5 === 0 ? 0.6 + 0.1 * bell() : 0));
  for (let at = 0; at < similarity.length; at++) similarity[at] = similarity[at - (at % 5)] as number;
  const neighbors = { count: 5, index: new Int32Array(similarity.length), similarity };
  const rows = Int32Array.from({ length: 2_000 }, (_, i) => i);
  const far = (): number[] => {
    const copies = new Int32Array(2_000).fill(1);
    const found = finish(farTexts(neighbors, { copies, rows, groups: new Int32Array(2_000), terms: null }));
    return Array.from(rows).filter((row) => found[row] === 1);
  };
  expect(far()).toEqual([]);
  similarity.fill(0.05, 0, 5 * 100);
  // All that lie apart are found; of all found, at most two thirds are there by chance.
  expect(far().slice(0, 100)).toEqual(Array.from({ length: 100 }, (_, i) => i));
  expect(far().length).toBeLessThan(300);
});

describe('clusters', () => {
  const table = bunches(400, 5);
  const { labels, starts, agreed } = finish(sphericalKMeans(table, { k: 5, starts: 20, seed: 1 }));

  test('are the bunches', () => {
    expect(new Set(labels).size).toBe(5);
    for (let i = 5; i < 400; i++) expect(labels[i]).toBe(labels[i % 5]);
  });

  test.each([1, 2, 3])(
    'as many as pairs of rows that lie apart are found from one start alone, with seed %d',
    (seed) => {
      const pairs = finish(sphericalKMeans(bunches(60, 30), { k: 30, starts: 1, seed }));
      expect(new Set(pairs.labels).size).toBe(30);
      for (let i = 30; i < 60; i++) expect(pairs.labels[i]).toBe(pairs.labels[i - 30]);
    },
  );

  test('that every start finds are stable', () => {
    const { overall, clusters } = finish(stabilityOf(agreed, starts, 5));
    expect(overall).toBeGreaterThan(0.95);
    expect(Math.min(...clusters)).toBeGreaterThan(0.9);
  });

  test('found on a part of the rows are the same', () => {
    const part = finish(sphericalKMeans(bunches(2_600, 5), { k: 5, starts: 20, seed: 1, mostExact: 100 }));
    for (let i = 5; i < 2_600; i++) expect(part.labels[i]).toBe(part.labels[i % 5]);
  });
});

test('rows go to the nearest center, and centers to the middle of their rows, as when all are compared each time', () => {
  const table = bunches(400, 400, 8);
  const centers = denseOf(9, 8);
  centers.data.set(table.data.subarray(0, 72));
  const { labels } = finish(settle(table, centers, 100));
  const dotWith = (of: Dense, row: number, c: number): number => dotOf(table.data, row * 8, of.data, c * 8, 8);
  const nearestIn = (of: Dense): number[] =>
    Array.from({ length: 400 }, (_, row) => {
      const dots = Array.from({ length: 9 }, (__, c) => dotWith(of, row, c));
      return dots.indexOf(Math.max(...dots));
    });
  let [before, plain, next] = [[] as number[], nearestIn(centers), centers];
  while (plain.some((label, row) => label !== before[row])) {
    next = denseOf(9, 8);
    for (const [row, label] of plain.entries())
      for (let j = 0; j < 8; j++)
        next.data[label * 8 + j] = (next.data[label * 8 + j] as number) + (table.data[row * 8 + j] as number);
    [before, plain] = [plain, nearestIn(normalizeRows(next))];
  }
  expect([...labels]).toEqual(plain);
});

test('a consensus pairs groups by what they share, and the first list decides between equals', () => {
  const lists = [Int32Array.of(0, 0, 0, 1, 1, 1), Int32Array.of(1, 1, 0, 0, 0, 0), Int32Array.of(1, 1, 1, 0, 0, 0)];
  expect([...consensusOf(lists, 2)]).toEqual([0, 0, 0, 1, 1, 1]);
  expect([...consensusOf(lists.slice(0, 2), 2)]).toEqual([0, 0, 0, 1, 1, 1]);
});

test('groups that share nothing are paired in their order, however many there are', () => {
  const k = 40;
  const random = randomOf(4);
  const list = (): Int32Array => Int32Array.from({ length: 30 }, () => Math.floor(random() * k));
  const [first, second] = [list(), list()] as [Int32Array, Int32Array];
  const both = Array.from({ length: k * k }, (_, at) => at).map((at) => ({
    own: Math.floor(at / k),
    theirs: at % k,
    shared: first.filter((own, i) => own === Math.floor(at / k) && second[i] === at % k).length,
  }));
  const partner = new Map<number, number>();
  for (const { own, theirs } of [...both].sort((a, b) => b.shared - a.shared))
    if (!partner.has(theirs) && ![...partner.values()].includes(own)) partner.set(theirs, own);
  // Two votes against the one of the first list, which decides between equals.
  expect([...consensusOf([first, second, second], k)]).toEqual(Array.from(second, (theirs) => partner.get(theirs)));
});

test('texts have directions of length 1, however many are laid along those of a part', () => {
  const random = randomOf(9);
  const comments = Array.from({ length: 700 }, (_, i): Comment => {
    const words = Array.from({ length: 6 }, () => `word${String.fromCodePoint(97 + Math.floor(26 * random()))}`);
    return { id: `c${i}`, text: words.join(' '), language: 'en' };
  });
  const { texts } = readComments(comments, [english]);
  expect(texts.length).toBeGreaterThan(690);
  const vectors = finish(textVectors(finish(featuresOf(texts)), { seed: 1, given: null, mostExact: 300 }));
  for (let row = 0; row < texts.length; row++) {
    const at = row * vectors.columns;
    expect(dotOf(vectors.data, at, vectors.data, at, vectors.columns)).toBeCloseTo(1, 12);
  }
});

test('vectors of the caller are read in steps: one text has its own, and a text of several comments their mean', () => {
  const texts = [[0], [3, 1], [2]].map((comments) => ({ words: [], stems: [], language: null, comments }));
  const vectors = [
    [1, 0],
    [4, 2],
    [-1, -0],
    [2, 4],
  ];
  expect([...finish(givenVectors(vectors, 4, texts)).data]).toEqual([1, 0, 3, 3, -1, 0]);
  const many = Array.from({ length: 5_000 }, (_, i) => ({ words: [], stems: [], language: null, comments: [i] }));
  expect([...givenVectors(new Float32Array(5_000 * 600), 5_000, many)]).toHaveLength(4);
});
