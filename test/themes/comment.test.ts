import { expect, test } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { type Comment, readComments } from '../../src/themes/comment.ts';

const languages = [english, finnish];

test('comments in no known language are folded with those that say the same in the usual one', () => {
  const comments: Comment[] = [
    { id: 'a', text: 'Zork, zork' },
    { id: 'b', text: 'The staff is nice and the parcel was late' },
    { id: 'c', text: 'zork zork!', language: 'en' },
    { id: 'd', text: 'Zork zork', language: 'fi' },
    { id: 'e', text: 'ZORK ZORK' },
  ];
  const { texts } = readComments(comments, languages);
  expect(texts.map(({ language, comments: places }) => [language?.tag, places])).toEqual([
    ['en', [1]],
    ['en', [0, 2, 4]],
    ['fi', [3]],
  ]);
});
