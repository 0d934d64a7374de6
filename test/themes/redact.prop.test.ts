/**
 * Laws of redaction, over texts made of what it looks for, of what looks like it, and of what stands between.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { REDACTION_KINDS } from '../../src/themes/personal-data.ts';
import { redact } from '../../src/themes/redact.ts';

const arbDigits = (min: number, max: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: min, maxLength: max });

const arbDate = fc
  .date({ min: new Date('1930-01-01T00:00:00Z'), max: new Date('1999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(2, 10).split('-') as [string, string, string]);

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);

/** A Finnish code with its check character, for every sign of the century. */
const arbFinnish = fc
  .tuple(arbDate, fc.constantFrom(...Array.from('+-ABCDEFUVWXY')), arbDigits(3, 3))
  .map(
    ([[year, month, day], sign, number]) =>
      `${day}${month}${year}${sign}${number}${'0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(`${day}${month}${year}${number}`) % 31] as string}`,
  );

/** A Swedish number with its check digit, or a coordination number. */
const arbSwedish = fc
  .tuple(arbDate, arbDigits(3, 3), fc.constantFrom('-', '+', ''), fc.constantFrom('', '19'), fc.boolean())
  .map(([[year, month, day], number, sign, century, coordination]) => {
    const nine = `${year}${month}${coordination ? String(Number(day) + 60) : day}${number}`;
    let sum = 0;
    for (const [i, digit] of Array.from(nine).entries()) {
      const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
      sum += value > 9 ? value - 9 : value;
    }
    return `${century}${nine.slice(0, 6)}${sign}${nine.slice(6)}${(10 - (sum % 10)) % 10}`;
  });

/** A Norwegian number with both check digits, or a D-number; numbers without check digits are not given out. */
const arbNorwegian = fc
  .tuple(arbDate, arbDigits(3, 3), fc.boolean())
  .map(([[year, month, day], number, foreign]) => {
    const nine = `${foreign ? String(Number(day) + 40) : day}${month}${year}${number}`;
    const first = (11 - (weighted(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
    const second = (11 - (weighted(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    return first > 9 || second > 9 ? null : `${nine}${first}${second}`;
  })
  .filter((number) => number !== null);

const arbDanish = fc
  .tuple(arbDate, arbDigits(4, 4), fc.constantFrom('-', ' ', ','))
  .map(([[year, month, day], number, between]) => `${day}${month}${year}${between}${number}`);

const arbPhone = fc
  .tuple(
    fc.constantFrom('+358 ', '+46 ', '+47', '0', '00 45 '),
    arbDigits(3, 3),
    fc.constantFrom('', ' ', '-', '.', ','),
    arbDigits(4, 4),
  )
  .map(([start, a, between, b]) => `${start}${a}${between}${b}`);

/** Names of usual characters; of unusual ones, a part may stay. */
const arbEmail = fc.emailAddress().filter((email) => /^[a-z0-9_+][a-z0-9._+-]*@/i.test(email));

/** A full stop or a comma at the end belongs to the sentence. */
const arbUrl = fc.webUrl().filter((url) => /[a-z0-9/]$/i.test(url));

/** Hosts without a path; of these endings, none is a word. */
const arbHost = fc
  .tuple(fc.stringMatching(/^[a-z]([a-z0-9]{1,9})(-[a-z]{2,5})?(\.[a-z]{2,9})?$/), fc.constantFrom('com', 'fi', 'dk'))
  .map(([name, ending]) => `${name}.${ending}`);

const arbKnown = fc.oneof(arbFinnish, arbSwedish, arbNorwegian, arbDanish, arbPhone, arbEmail, arbUrl, arbHost);

/** Pieces that stand beside each other in the worst way. */
const arbPiece = fc.oneof(
  arbKnown,
  arbDigits(1, 20),
  fc.constantFrom(
    ...[
      '@',
      '.',
      '-',
      '+',
      '/',
      ' ',
      '(',
      ')',
      '(at)',
      'www.',
      '://',
      'http://',
      '[',
      ']',
      '[email]',
      'a',
      'b.fi',
      'firma.fi',
      '.com',
      ',',
      ',123',
      'FI21',
      '…',
      '\n',
    ],
    ...[
      'FI21 1234 5600 0007 85',
      '4111 1111 1111 1111',
      '12.5.2024',
      '10.30',
      '1 000 000',
      'x@y.se',
      '\u200b',
      '\u00a0',
      '０１２３４',
      '٣٤٥',
    ],
    ...['\u0301', '\ud83d', '😀', '\u00ad', '–', 'ö', '_', ',', '131052', '308T', '-308T', '?', '#'],
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

const arbText = fc.array(arbPiece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test.prop([arbText])('nothing that it knows is left', (text) => {
  const { text: clean } = redact(text);
  expect(redact(clean)).toEqual({ text: clean, found: [] });
});

test.prop([arbKnown])('what it knows goes whole, in a sentence of its own', (known) => {
  expect(redact(`Say ${known} twice`).text).toMatch(/^Say \[[a-z]+\] twice$/);
});

test.prop([fc.oneof(arbFinnish, arbSwedish, arbNorwegian, arbDanish)])(
  'an identity number is told as one',
  (number) => {
    expect(redact(`(${number}),`)).toEqual({ text: '([id]),', found: [{ kind: 'id', n: 1 }] });
  },
);

test.prop([fc.string({ unit: fc.constantFrom(...Array.from('abcåäö ,!?😀\n0123')), maxLength: 40 })])(
  'text without signs and without seven digits in a row of groups stays as it is',
  (text) => {
    fc.pre(!/(?:\d[^a-zåäö!?😀\n]{0,3}){7}/u.test(text));
    expect(redact(text)).toEqual({ text, found: [] });
  },
);

test.prop([arbPhone, fc.constantFrom('\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad')])(
  'characters that are not seen hide nothing',
  (phone, hidden) => {
    expect(redact(Array.from(phone).join(hidden)).text).toBe(redact(phone).text);
  },
);

test.prop([arbPhone, fc.constantFrom(0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce, 0x1d7f6)])(
  'digits of any script are digits',
  (phone, zero) => {
    const written = phone.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
    expect(redact(`a ${written} b`)).toEqual(redact(`a ${phone} b`));
  },
);

test.prop([arbText, fc.nat(), fc.nat()])('what the hook finds goes, and the marks add up', (text, a, b) => {
  fc.pre(text.length > 0);
  const [start, end] = [Math.min(a % text.length, b % text.length), Math.max(a % text.length, b % text.length) + 1];
  const { text: clean, found } = redact(text, {
    hook: () => [{ start, end }],
    marks: { name: '[Ж]', email: '[Ж]', url: '[Ж]', iban: '[Ж]', id: '[Ж]', card: '[Ж]', phone: '[Ж]', number: '[Ж]' },
  });
  fc.pre(!text.includes('Ж'));
  expect(found.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(1);
  expect(clean.split('[Ж]').length - 1).toBeGreaterThanOrEqual(1);
});

test.prop([fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(), fc.nat(), arbKnown])(
  'no character is cut in halves, wherever the hook points',
  (words, a, b, known) => {
    const text = `${words} ${known}😀`;
    const [start, end] = [Math.min(a % text.length, b % text.length), Math.max(a % text.length, b % text.length) + 1];
    fc.pre(!/\p{Surrogate}/u.test(text));
    expect(redact(text, { hook: () => [{ start, end }] }).text).not.toMatch(/\p{Surrogate}/u);
  },
);

test.prop([arbText])('what stands around the marks stands in the text, in the same order', (text) => {
  fc.pre(!text.includes('Ж'));
  const marks = Object.fromEntries(REDACTION_KINDS.map((kind) => [kind, '[Ж]']));
  let at = 0;
  for (const part of redact(text, { marks }).text.split('[Ж]')) {
    const place = text.indexOf(part, at);
    expect(place).toBeGreaterThanOrEqual(at);
    at = place + part.length;
  }
});
