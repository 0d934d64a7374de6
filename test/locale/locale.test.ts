import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { en } from '../../src/locale/en/index.ts';
import { categoryLabel, parseCategory } from '../../src/locale/category-label.ts';
import { writerOf } from '../../src/locale/locale.ts';
import { formOf } from '../../src/locale/word-forms.ts';
import { CATEGORIES } from '../../src/scale/category.ts';

const write = writerOf(en);

test('points have one decimal', () => {
  expect(['36.53', '100', '-12.34'].map(Number).map(write.points)).toEqual(['36.5', '100.0', '−12.3']);
});

test('a score that rounds to nothing has no sign', () => {
  expect(write.points(-0.01)).toBe('0.0');
  expect(write.points(-0)).toBe('0.0');
});

test('counts, shares and levels are written for the language', () => {
  expect([write.count(12345), write.count(0.5), write.share(0.2574), write.level(0.95), write.level(0.999)]).toEqual([
    '12,345',
    '0.5',
    '25.7%',
    '95%',
    '99.9%',
  ]);
});

test('one promoter and several promoters', () => {
  expect([
    categoryLabel('promoter', { locale: en, count: 1 }),
    categoryLabel('promoter', { locale: en, count: 3 }),
  ]).toEqual(['promoter', 'promoters']);
});

test('a category word is found in any case and with spaces around', () => {
  expect(parseCategory('  PASSIVES ', { locale: en })).toBe('passive');
  expect(parseCategory('neutral', { locale: en })).toBeNull();
});

prop.prop([fc.constantFrom(...CATEGORIES), fc.nat(5)])('a label is read back', (category, count) => {
  expect(parseCategory(categoryLabel(category, { locale: en, count }), { locale: en })).toBe(category);
});

test('the form of a word goes with the number, and a language without the form takes the other one', () => {
  expect([0, 1, 2].map((count) => formOf('en')(count, { one: 'row', other: 'rows' }))).toEqual(['rows', 'row', 'rows']);
  expect(formOf('en')(1, { other: 'sheep' })).toBe('sheep');
});

test('a weighted number that is written as 1 has the form of 1', () => {
  const forms = { one: 'answer', other: 'answers' };
  expect([1.004, 0.999, 1.01].map((value) => `${write.count(value)} ${formOf('en')(value, forms)}`)).toEqual([
    '1 answer',
    '1 answer',
    '1.01 answers',
  ]);
});

test('a counted number keeps its value beside its text', () => {
  expect(write.counted(1204)).toEqual({ text: '1,204', value: 1204 });
});
