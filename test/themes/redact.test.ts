/**
 * What is taken out of a text, and what stays.
 *
 * Numbers are made up, taken from the examples that authorities and standards publish, or from test ranges.
 */
import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import { REDACTION_KINDS } from '../../src/themes/personal-data.ts';
import { type RedactOptions, redact } from '../../src/themes/redact.ts';
import { HOSTILE_DATA, HOSTILE_WRITING, repeated } from './hostile-texts.ts';

const textOf = (text: string, options: RedactOptions = {}): string => redact(text, options).text;

const errorOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return isNpsError(error) ? { code: error.code, path: error.path } : error;
  }
  return null;
};

describe('what goes', () => {
  test.each([
    ['matti.virtanen+nps@firma.fi', '[email]'],
    ['Write to a@b.fi.', 'Write to [email].'],
    ['matti (at) firma.fi', '[email]'],
    ['jose\u0301@example.com', '[email]'],
    ['ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ', '[email]'],
    ['a@203.0.113.7', '[email]'],
    ['anna [at] firma.fi', '[email]'],
    ['anna(snabel-a)firma.se', '[email]'],
    ['anna (at) gmail (dot) com', '[email]'],
    ['anna@ firma.fi', '[email]'],
    ['anna @ firma.fi', '[email]'],
    ['I am "anna"@example.com', 'I am "[email]'],
    ['see https://example.com/a?b=c#d, please', 'see [url], please'],
    ['www.example.com!', '[url]!'],
    ['facebook.com/anna.example', '[url]'],
    ['example.com/anna', '[url]'],
    ['www.firma.fi', '[url]'],
    ['My shop is annas-shop.com.', 'My shop is [url].'],
    ['Katso blogi.anna.fi, siellä', 'Katso [url], siellä'],
    ['See FIRMA.FI or anna.co.uk!', 'See [url] or [url]!'],
    ['Katso firma.fi.Kiitos', 'Katso [url].Kiitos'],
    ['http://anna@example.com/x', '[url]'],
  ])('addresses: %s', (text, redacted) => {
    expect(textOf(text)).toBe(redacted);
  });

  test.each([
    ['FI21 1234 5600 0007 85'],
    ['fi2112345600000785'],
    ['FI21,1234,5600,0007,85'],
    ['SE35 5000 0000 0549 1000 0003'],
    ['NO93 8601 1117 947'],
    ['DK50 0040 0440 1162 43'],
    ['DE89370400440532013000'],
    ['GB29 NWBK 6016 1331 9268 19'],
  ])('bank account numbers with right check digits: %s', (text) => {
    expect(textOf(`To ${text} please`)).toBe('To [iban] please');
  });

  test('a bank account number with a wrong check goes as a long number', () => {
    expect(textOf('FI2212345600000785')).toBe('FI[number]');
  });

  test.each([
    ['4111 1111 1111 1111'],
    ['4111-1111-1111-1111'],
    ['378282246310005'],
    ['3782 822463 10005'],
    ['4111,1111,1111,1111'],
    ['4111,1111 1111 1111'],
    ['3782,822463,10005'],
    ['5555555555554444'],
  ])('card numbers with a right check digit: %s', (text) => {
    expect(textOf(`My card ${text} was charged`)).toBe('My card [card] was charged');
  });

  test('a card number with a wrong check digit goes as a long number', () => {
    expect(textOf('4111 1111 1111 1112')).toBe('[number]');
  });

  test.each([
    ['a Finnish code', '131052-308T'],
    ['a Finnish code in small letters and with spaces', '131052 - 308t'],
    ['a Finnish code with a sign of 2023', '010594Y9032'],
    ['a Finnish code of this century', '010516B903X'],
    ['a Finnish code with a slip of the pen', '131052A308X'],
    ['a Swedish number', '811218-9876'],
    ['a Swedish number of digits alone', '8112189876'],
    ['a Swedish number with the century', '19811218-9876'],
    ['a Swedish number with the century, of digits alone', '198112189876'],
    ['a Swedish number of somebody over a hundred', '811218+9876'],
    ['a Swedish coordination number', '701063-2391'],
    ['a Norwegian birth number', '13097248022'],
    ['a Norwegian birth number in two groups', '130972 48022'],
    ['a Danish number', '070761-4285'],
    ['a Danish number with a comma', '070761,4285'],
    ['a Danish number of digits alone', '0707614285'],
    ['a Danish number that fails the old check', '010190-1234'],
  ])('identity numbers: %s', (_, text) => {
    expect(textOf(`(${text})`)).toBe('([id])');
  });

  test.each([
    ['+358 (0)40-123 4567'],
    ['0401234567'],
    ['040 123 4567'],
    ['00358 40 1234567'],
    ['08-12 34 56'],
    ['+47 22 33 44 55'],
    ['12345678'],
    ['12 34 56 78'],
    ['(555) 123-4567'],
    ['+1 555 123 4567'],
    ['030/1234567'],
    ['(+358) 40 1234567'],
    ['040_123_4567'],
    ['040·123·4567'],
    ['040,123,4567'],
    ['040,1234567'],
    ['040,123 4567'],
    ['+358,40,123,4567'],
    ['08,123,45,67'],
    ['06,12,34,56,78'],
    ['555,123,4567'],
    ['401,234,567'],
    ['2045 2071'],
    ['8000 2300'],
    ['900 200 300'],
    ['401 234 567'],
  ])('phone numbers: %s', (text) => {
    expect(textOf(`Call ${text} now`)).toBe('Call [phone] now');
  });

  test('a bracket of the sentence stays', () => {
    expect(textOf('(12345678)')).toBe('([phone])');
  });

  test('the number of an order', () => {
    expect(textOf('Order 4928374652, bag ABC1234567')).toBe('Order [number], bag ABC[number]');
  });

  test('identity numbers with signs, the later one of another country first', () => {
    expect(textOf('19671031+2825, 100989X133Y, 19671031+2825')).toBe('[id], [id], [id]');
    expect(textOf('19671031+2825\u{e993e}100989X133Y)97715700-308T06100625730241165-9354')).not.toMatch(/\d{7}/);
  });

  test('two numbers side by side, each as what it is', () => {
    expect(textOf('131052-3082 070761-4285 4111 1111 1111 1111')).toBe('[id] [id] [card]');
  });

  test.each([
    ['wide digits', '０４０１２３４５６７'],
    ['Arabic digits', '٠٤٠١٢٣٤٥٦٧'],
    ['mathematical digits', '𝟎𝟒𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕'],
    ['characters that are not seen', '040\u200b123\u200d45\u206067'],
    ['no-break spaces', '040\u00a0123\u202f4567'],
    ['unusual dashes', '040\u2011123\u20134567'],
    ['a soft hyphen', '040123\u00ad4567'],
    ['control characters', '040\u0000123\u00074567'],
    ['digits in key caps', '0\ufe0f\u20e34\ufe0f\u20e30123456\ufe0f\u20e37\ufe0f\u20e3'],
  ])('a number that hides behind %s', (_, text) => {
    expect(textOf(`Call ${text}!`)).toBe('Call [phone]!');
  });
});

describe('what stays', () => {
  test.each([
    [''],
    ['Great service, 10/10!'],
    ['12.5.2024'],
    ['12.05.2024 10.30'],
    ['2024-05-12'],
    ['1.5.-3.5.2024'],
    ['05/13/2024'],
    ['2019-2020'],
    ['2022 / 2023'],
    ['12.5.2024 3 kpl'],
    ['On 12/05/2024 2 men came'],
    ['2024-05-12 10.30.15'],
    ['24.-26.12.2024'],
    ['24.\u201326.12.2024'],
    ['05/2024-06/2024'],
    ['10/10 10/10'],
    ['3 450 000 kr'],
    ['12.990.000,00 €'],
    ['thanks @booking.com'],
    ['two @ 10.50 each'],
    ['open 10.30-12.00'],
    ['1 000 000 kr'],
    ['500-1000 €'],
    ['123456'],
    ['hinta/laatu, and/or, 24/7'],
    ['Hyvä palvelu.Hinta/laatu kohdallaan'],
    ['3 pcs @ 2.50'],
    ['1,234,567 €'],
    ['1,234,567.50 €'],
    ['$1,234,567'],
    ['EUR 1,234,567'],
    ['€ 1.234.567,50'],
    ['1,000,000'],
    ['12,345.50'],
    ['12.345,50 €'],
    ['12,50 13,90 14,20'],
    ['12,50-13,90 €'],
    ['5,000-10,000'],
    ['12,500 - 15,000 kpl'],
    ['12.5.2024 1,500 kpl'],
    ['0,125 0,250'],
    ['0,333333'],
    ['0.333333'],
    ['10,9,8,7,10,9,8'],
    ['10,10,10,10'],
    ['1,2,3,4,5,6,7,8'],
    ['100, 200, 300, 400'],
    ['12.5.2024,13.5.2024'],
    ['2024-05-12,2024-05-13,2024-05-14,2024-05-15'],
    ['2024 2025'],
    ['2023 2024 2025'],
    ['2024,2025'],
    ['2024 – 2025'],
    ['versio 10.0.19045.3803'],
    ['v120.0.6099.109'],
    ['Version 2.1.34567'],
    ['e.g. this, i.e. that, esim. tuo, t.ex. det, z.B. so'],
    ['e.g.this, esim.tuo'],
    ['hyvä.Kiitos'],
    ['Oli hyvä.se toimi.no ei.me tulemme'],
    ['node.js, lasku.pdf'],
    ['12.fi, a.fi, .com, x..com'],
    ['firma.final, firma.com2, firma.com.x'],
    ['\ud800 lone'],
    ['X\u0301 \u200bok\u200b'],
  ])('%j', (text) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });

  test('marks that stand in a text already', () => {
    expect(textOf('[email] and [phone]')).toBe('[email] and [phone]');
  });

  test('kinds that the caller keeps, and nothing inside them goes', () => {
    const text = 'a1234567@b.fi, 12345678';
    expect(redact(text, { keep: ['email'] })).toEqual({
      text: 'a1234567@b.fi, [phone]',
      found: [{ kind: 'phone', n: 1 }],
    });
  });
});

describe('what the caller says', () => {
  test('findings are counted by kind, in the order of the kinds', () => {
    const { found } = redact('12345678, a@b.fi, 87654321');
    expect(found).toEqual([
      { kind: 'email', n: 1 },
      { kind: 'phone', n: 2 },
    ]);
    expect(REDACTION_KINDS.indexOf('email')).toBeLessThan(REDACTION_KINDS.indexOf('phone'));
  });

  test('marks can be of any language', () => {
    expect(textOf('a@b.fi', { marks: { email: '[sähköposti]' } })).toBe('[sähköposti]');
  });

  test('what the hook finds is a name', () => {
    const hook = (text: string): { start: number; end: number }[] =>
      [...text.matchAll(/Anna/g)].map(({ index }) => ({ start: index, end: index + 4 }));
    expect(redact('Anna and Anna', { hook })).toEqual({ text: '[name] and [name]', found: [{ kind: 'name', n: 2 }] });
  });

  test('a name that begins or ends within a character takes the whole of it', () => {
    const hook = (): { start: number; end: number }[] => [
      { start: 1, end: 2 },
      { start: 5, end: 6 },
    ];
    expect(textOf('😀 Al𝐚n', { hook })).toBe('[name] Al[name]n');
  });

  test('a name inside an address goes with the address', () => {
    expect(redact('anna@b.fi', { hook: () => [{ start: 0, end: 4 }] }).found).toEqual([{ kind: 'email', n: 1 }]);
  });

  test('a name goes from an address that is kept', () => {
    expect(textOf('anna@b.fi', { hook: () => [{ start: 0, end: 4 }], keep: ['email'] })).toBe('[name]@b.fi');
  });

  test.each([
    [[{ start: -1, end: 1 }]],
    [[{ start: 0, end: 9 }]],
    [[{ start: 1, end: 1 }]],
    [[{ start: 0.5, end: 1 }]],
    [[null]],
    ['Anna'],
  ])('a hook that returns %j is refused', (ranges) => {
    expect(errorOf(() => redact('Anna', { hook: () => ranges as never }))).toEqual({
      code: 'option/out-of-range',
      path: ['hook'],
    });
  });

  test.each([
    [{ keep: ['fax'] }, 'option/unknown', ['keep', 0]],
    [{ keep: 'email' }, 'option/out-of-range', ['keep']],
    [{ marks: { fax: '[fax]' } }, 'option/unknown', ['marks', 'fax']],
    [{ marks: { email: 'a@b.fi' } }, 'option/out-of-range', ['marks', 'email']],
    [{ marks: { email: '[12345678]' } }, 'option/out-of-range', ['marks', 'email']],
    [{ marks: { email: '[at]' } }, 'option/out-of-range', ['marks', 'email']],
    [null, 'option/out-of-range', []],
    ['email', 'option/out-of-range', []],
    [{ marks: { email: '' } }, 'option/out-of-range', ['marks', 'email']],
    [{ marks: null }, 'option/out-of-range', ['marks']],
    [{ hook: 'Anna' }, 'option/out-of-range', ['hook']],
  ])('options %j are refused', (options, code, path) => {
    expect(errorOf(() => redact('x', options as never))).toEqual({ code, path });
  });

  test('what is no text is refused', () => {
    expect(errorOf(() => redact(undefined as never))).toEqual({ code: 'comments/invalid', path: [] });
  });
});

describe('hostile text is read to its end', () => {
  test.each([...HOSTILE_DATA, ...Object.values(HOSTILE_WRITING)])('%j', (unit) => {
    const text = repeated(unit, 100_000);
    const { text: clean, found } = redact(text);
    if (found.length === 0) expect(clean).toBe(text);
    expect(redact(clean)).toEqual({ text: clean, found: [] });
    expect(redact(`${text} \n040 123 4567 is mine`).text).toMatch(/\[phone\] is mine$/);
  });

  test('twenty million digits in a row', () => {
    expect(redact('7'.repeat(20_000_000))).toEqual({ text: '[number]', found: [{ kind: 'number', n: 1 }] });
  });
});
