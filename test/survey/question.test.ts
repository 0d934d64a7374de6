import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { SCORES } from '../../src/scale/score.ts';
import { QUESTION_FINDINGS, type SurveyForm, type SurveyQuestion, checkSurvey } from '../../src/survey/question.ts';

const ask: SurveyQuestion = { kind: 'scale', text: 'How likely are you to recommend us to a friend?', values: SCORES };
const why: SurveyQuestion = { kind: 'open', text: 'Why did you choose that score?' };
const codes = (...questions: readonly SurveyQuestion[]): readonly string[] =>
  checkSurvey({ questions }).findings.map(({ code }) => code);

describe('the recommendation question', () => {
  test('with the open question after it is as it should be', () => {
    expect(checkSurvey({ questions: [ask, why] })).toEqual({ isNps: true, scoreQuestion: 0, findings: [] });
  });

  test.each([
    ['en', 'How likely is it that you would recommend us?'],
    ['fi', 'Kuinka todennäköisesti suosittelisit meitä ystävällesi?'],
    ['sv', 'Hur sannolikt är det att du rekommenderar oss?'],
    ['nb-NO', 'Hvor sannsynlig er det at du vil anbefale oss?'],
    ['no', 'Hvor sannsynlig er det at du vil anbefale oss?'],
    ['nn', 'Kor sannsynleg er det at du vil tilrå oss?'],
    ['sv', 'Hur sannolikt är det att du ger oss din rekommendation?'],
    ['da', 'Hvor sandsynligt er det, at du vil anbefale os?'],
    ['de', 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?'],
    ['fr', 'Quelle est la probabilité que vous nous recommandiez ?'],
    ['es', '¿Qué probabilidad hay de que nos recomiende?'],
    ['nl', 'Hoe waarschijnlijk is het dat u ons aanbeveelt?'],
    ['pt', 'Qual a probabilidade de nos recomendar?'],
    ['it', 'Con quale probabilità ci consiglierebbe a un amico?'],
  ])('is known in %s, also when the language is not said', (language, text) => {
    expect(checkSurvey({ questions: [{ ...ask, text, language }, why] }).findings).toEqual([]);
    expect(checkSurvey({ questions: [{ ...ask, text }, why] }).isNps).toBe(true);
  });

  test('in a language that is not known is taken at its word, with a warning', () => {
    const check = checkSurvey({ questions: [{ ...ask, text: 'Jak bardzo?', language: 'pl' }, why] });
    expect(check.isNps).toBe(true);
    expect(check.findings.map(({ code }) => code)).toEqual(['language-not-known']);
  });

  test('of satisfaction is none', () => {
    const check = checkSurvey({ questions: [{ ...ask, text: 'How satisfied are you?' }, why] });
    expect(check).toMatchObject({
      isNps: false,
      findings: [{ code: 'not-recommendation', rule: 'G6', severity: 'fault' }],
    });
  });

  test.each([
    ['1 to 10', SCORES.slice(1), 'not-zero-to-ten'],
    ['1 to 5', [1, 2, 3, 4, 5], 'not-zero-to-ten'],
    ['0 to 10 in steps of two', [0, 2, 4, 6, 8, 10], 'not-zero-to-ten'],
    ['no scale', [], 'not-zero-to-ten'],
    ['halves', [...SCORES, 7.5], 'not-whole-numbers'],
  ])('on another scale (%s) is refused the name', (_name, values, code) => {
    const check = checkSurvey({ questions: [{ ...ask, values }, why] });
    expect(check.isNps).toBe(false);
    expect(check.findings.map((finding) => finding.code)).toEqual([code]);
  });

  test('shows all eleven values at once, in either direction', () => {
    const check = checkSurvey({ questions: [{ ...ask, visible: [0, 5, 10] }, why] });
    expect(check).toMatchObject({ isNps: false, findings: [{ code: 'values-hidden', rule: 'SV4', origin: 'source' }] });
    expect(check.findings[0]?.data).toEqual({ hidden: [1, 2, 3, 4, 6, 7, 8, 9] });
    expect(checkSurvey({ questions: [{ ...ask, values: [...SCORES].reverse() }, why] }).isNps).toBe(true);
  });
});

describe('around the question', () => {
  test('a third question is a warning and leaves the measure as it is', () => {
    const age: SurveyQuestion = { kind: 'choice', text: 'How old are you?' };
    const check = checkSurvey({ questions: [ask, why, age] });
    expect(check).toMatchObject({
      isNps: true,
      findings: [{ code: 'further-questions', rule: 'SV1', severity: 'warning', data: { others: 1 } }],
    });
    expect(codes(age, ask, why)).toEqual(['further-questions']);
    expect(codes(ask, age, why)).toEqual(['why-not-next', 'further-questions']);
  });

  test('the open question must not be missing, nor come before the score', () => {
    expect(codes(ask)).toEqual(['why-missing']);
    expect(codes(why, ask)).toEqual(['why-missing', 'further-questions']);
  });

  test('several clicks and a value that is chosen beforehand are warned of', () => {
    expect(codes({ ...ask, clicks: 3, preselected: 10 }, why)).toEqual(['several-clicks', 'preselected']);
    expect(codes({ ...ask, clicks: 1 }, why)).toEqual([]);
  });

  test('two recommendation questions leave open which one counts', () => {
    expect(checkSurvey({ questions: [ask, why, ask] })).toMatchObject({ isNps: false, scoreQuestion: 0 });
    const satisfied: SurveyQuestion = { kind: 'scale', text: 'How satisfied are you?', values: [1, 2, 3] };
    expect(checkSurvey({ questions: [satisfied, ask, why] })).toMatchObject({ isNps: true, scoreQuestion: 1 });
  });

  test('a survey without a scale has no score', () => {
    expect(checkSurvey({ questions: [] })).toMatchObject({ isNps: false, scoreQuestion: null });
    expect(codes(why)).toEqual(['no-score-question']);
  });
});

test.each([
  [null, ['questions']],
  ['How likely', ['questions']],
  [{ questions: { length: 2 } }, ['questions']],
  [{ questions: [null] }, ['questions', 0]],
  [{ questions: new Array(2) }, ['questions', 0]],
  [{ questions: [{ ...ask, kind: 'toString' }] }, ['questions', 0, 'kind']],
  [{ questions: [{ ...ask, text: 5 }] }, ['questions', 0, 'text']],
  [{ questions: [{ ...ask, language: 1 }] }, ['questions', 0, 'language']],
  [{ questions: [{ ...ask, values: [0, NaN] }] }, ['questions', 0, 'values']],
  [{ questions: [{ ...ask, visible: '0-10' }] }, ['questions', 0, 'visible']],
  [{ questions: [{ ...ask, values: new Array(11) }] }, ['questions', 0, 'values']],
  [{ questions: [{ ...ask, clicks: Infinity }] }, ['questions', 0, 'clicks']],
  [{ questions: [{ ...ask, preselected: '10' }] }, ['questions', 0, 'preselected']],
])('a form of another kind is refused with its place (%#)', (form, path) => {
  expect(() => checkSurvey(form as SurveyForm)).toThrow(expect.objectContaining({ code: 'survey/invalid', path }));
});

test('a language named like a member of every object is not known', () => {
  expect(codes({ ...ask, language: 'constructor' }, why)).toEqual(['language-not-known']);
  expect(codes({ ...ask, language: '__proto__' }, why)).toEqual(['language-not-known']);
});

const arbQuestion: fc.Arbitrary<SurveyQuestion> = fc.record(
  {
    kind: fc.constantFrom('scale', 'open', 'choice'),
    text: fc.oneof(fc.string(), fc.constant(ask.text)),
    language: fc.constantFrom('en', 'fi', 'xx', ''),
    values: fc.oneof(
      fc.constant(SCORES),
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 12 }),
    ),
    visible: fc.subarray([...SCORES]),
    clicks: fc.nat(3),
    preselected: fc.constantFrom(0, -0, 10),
  },
  { requiredKeys: ['kind', 'text'] },
);

prop.prop([fc.array(arbQuestion, { maxLength: 5 })], { numRuns: 1000 })(
  'every survey gets findings that survive JSON, carry their rule, and point at something that is there',
  (questions) => {
    const check = checkSurvey({ questions });
    expect(JSON.parse(JSON.stringify(check))).toEqual(check);
    for (const { code, rule, severity, path } of check.findings) {
      expect({ rule, severity }).toEqual(QUESTION_FINDINGS[code]);
      expect(path[0]).toBe('questions');
      if (typeof path[1] === 'number') expect(path[1]).toBeLessThan(questions.length);
    }
    const gravest = check.findings.some(
      ({ rule, severity }) => severity === 'fault' && (rule === 'G6' || rule === 'SV4'),
    );
    expect(check.isNps).toBe(!gravest);
  },
);
