import { describe, expect, test } from 'vitest';
import { CONTEXTS, escapeFor, isBlank } from '../../src/messages/escape.ts';
import { smsSize } from '../../src/messages/sms.ts';

test('markup becomes text, and braces stay', () => {
  expect(escapeFor('{{account.secret}}<b>', 'html')).toBe('{{account.secret}}&lt;b&gt;');
  expect(escapeFor(`&<>"'\``, 'html')).toBe('&amp;&lt;&gt;&quot;&#39;&#96;');
});

test('a header stays one line', () => {
  expect(escapeFor('Anna\r\nBcc: all@shop.example', 'header')).toBe('Anna Bcc: all@shop.example');
  expect(escapeFor('a\u000Bb\fc\u0085d\u2028e\u2029f\tg\u0000h\u007F', 'header')).toBe('a b c d e f gh');
});

test('a header does not decode what somebody typed', () => {
  expect(escapeFor('=?utf-8?Q?=0D=0ABcc:_x?=', 'header')).toBe('= ?utf-8?Q?=0D=0ABcc:_x?=');
  expect(escapeFor('2 + 2 = ?', 'header')).toBe('2 + 2 = ?');
});

test('a sign that would melt into the end of a tag is a reference', () => {
  expect(escapeFor('\u0338 onmouseover=alert(1) ', 'html')).toBe('&#824; onmouseover=alert(1) ');
  expect(`<p>${escapeFor('\u0338', 'html')}`.normalize('NFC')).toContain('<p>');
});

test('an address takes a value as one part', () => {
  expect(escapeFor("a/b?c&d=e#f%g'(!)*~", 'url')).toBe('a%2Fb%3Fc%26d%3De%23f%25g%27%28%21%29%2A~');
  expect(escapeFor('ä\r\n€\u0000', 'url')).toBe('%C3%A4%20%E2%82%AC');
});

test('plain text keeps tabs and line feeds, and shows where other control characters were', () => {
  expect(escapeFor('a\tb\nc\r\nd\re\u0000f\u0085g\u2028h', 'text')).toBe('a\tb\nc\nd\ne\uFFFDf\ng\nh');
});

test('a text message drops control characters and takes signs of its alphabet', () => {
  expect(escapeFor('a\u0000b\r\nc\u00A0d\u202Fe\u22125\uD800', 'sms')).toBe('ab\nc d e-5');
});

test('a sign that nobody sees does not make a text message dear', () => {
  expect(escapeFor('\uFEFFAn\u00ADna\u200B\u2060', 'sms')).toBe('Anna');
  expect(escapeFor('\u{1F469}\u200D\u{1F680}', 'sms')).toBe('\u{1F469}\u200D\u{1F680}');
});

test.each(CONTEXTS)('no value turns the sentence around it: %s', (context) => {
  const text = escapeFor('a\u202Eb\u202Cc\u2066d\u2069e\u2067f\u206Ag', context);
  expect(text).toBe('abcdefg');
});

test('words that run from right to left are set apart, line by line', () => {
  const shalom = '\u05E9\u05DC\u05D5\u05DD';
  expect(escapeFor(`${shalom}\nAino`, 'text')).toBe(`\u2068${shalom}\u2069\nAino`);
  expect(escapeFor('\u{1E900}', 'header')).toBe('\u2068\u{1E900}\u2069');
  expect(escapeFor(shalom, 'url')).toBe('%D7%A9%D7%9C%D7%95%D7%9D');
  expect(escapeFor('Åse Ø', 'html')).toBe('Åse Ø');
});

test.each(CONTEXTS)('half a character does not break the text: %s', (context) => {
  expect(decodeURIComponent(escapeFor('x\uD800y\uDC00', context))).toBe(context === 'sms' ? 'xy' : 'x\uFFFDy\uFFFD');
  expect(decodeURIComponent(escapeFor('\u{1F600}', context))).toBe('\u{1F600}');
});

test('a text that shows nothing is blank', () => {
  expect(['', ' \n\t', '\u0000\u202E', '\u200B\uFEFF\u2060', '\u3164', '\u2800', '\uD800'].map(isBlank)).toEqual(
    Array(7).fill(true),
  );
  expect(['0', '.', '\u05D0', '\u{1F600}'].map(isBlank)).toEqual(Array(4).fill(false));
});

test.each(CONTEXTS)('a megabyte is escaped in a moment: %s', (context) => {
  for (const unit of ['<&"', '\u05D0\n'])
    expect(escapeFor(unit.repeat(1e6 / unit.length), context)).toBeTypeOf('string');
});

describe('the size of text messages', () => {
  test('counts septets, and two for the signs of the extension', () => {
    expect(smsSize('')).toEqual({ encoding: 'gsm-7', units: 0, parts: 0 });
    expect(smsSize('Hyvää päivää, Åse Ø & Æ!')).toEqual({ encoding: 'gsm-7', units: 24, parts: 1 });
    expect(smsSize('{€}')).toEqual({ encoding: 'gsm-7', units: 6, parts: 1 });
  });

  test('a long text needs room to number its parts', () => {
    expect([160, 161, 306, 307].map((n) => smsSize('x'.repeat(n)).parts)).toEqual([1, 2, 2, 3]);
    expect([70, 71, 134, 135].map((n) => smsSize('ł'.repeat(n)).parts)).toEqual([1, 2, 2, 3]);
  });

  test('a character of two units is not cut', () => {
    // 152 and a euro leave one septet of the first part empty.
    expect(smsSize(`${'x'.repeat(152)}€${'x'.repeat(152)}`)).toEqual({ encoding: 'gsm-7', units: 306, parts: 3 });
    expect(smsSize(`${'ł'.repeat(66)}\u{1F600}${'ł'.repeat(66)}`)).toEqual({ encoding: 'ucs-2', units: 134, parts: 3 });
  });

  test('one other sign makes the whole text dear', () => {
    expect(smsSize('Hello’')).toEqual({ encoding: 'ucs-2', units: 6, parts: 1 });
  });
});
