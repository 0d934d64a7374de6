/**
 * The public functions about themes, called with plain values: what the purity tests watch.
 *
 * @module
 */
import type { Response } from 'npskit';
import type { Language } from 'npskit/locale/en';

type Themes = typeof import('npskit/themes');

const SAID = [
  ['The delivery was late again', 2],
  ['Late delivery, and the parcel was wet', 3],
  ['My parcel came two days late', 4],
  ['Delivery was late and nobody told me', 1],
  ['Very late delivery of a wet parcel', 0],
  ['The parcel was late', 5],
  ['Friendly staff in the shop', 10],
  ['The staff was friendly and helpful', 9],
  ['Helpful and friendly people in the shop', 10],
  ['Friendly, helpful staff', 9],
  ['The people in the shop are helpful', 8],
  ['Staff so friendly and so helpful', 10],
  ['n/a', 7],
  ['Call me: +358 40 123 4567', 6],
] as const;

const RESPONSES: readonly Response[] = SAID.map(([comment, score], i) => ({
  id: `t${i}`,
  subject: `s${i}`,
  score,
  answeredAt: `2024-0${1 + (i % 4)}-15T12:00:00.000Z`,
  comment,
  tags: {},
}));

/** Calls from discovery to follow-up. */
export const themes = (_: Themes, english: Language): readonly unknown[] => {
  const languages = [english];
  const comments = _.commentsOf(RESPONSES);
  const finding = _.findThemes(comments, { languages, k: 2 });
  const steps = [..._.findThemesStepwise(comments, { languages, k: 2 })];
  const codebook = _.codebookFrom(
    [
      { id: 'delivery', label: 'Delivery', terms: ['delivery', 'parcel', 'late'], examples: ['The parcel came late'] },
      { id: 'staff', label: 'Staff', terms: ['staff', 'friendly'], examples: ['Friendly people'] },
    ],
    { id: 'shop', language: 'en' },
  );
  const merged = _.mergeThemes(codebook, ['delivery', 'staff']);
  const assignments = _.assignThemes(codebook, comments, { languages });
  const match = _.matchThemes(finding, finding);
  return [
    comments,
    finding,
    steps,
    _.groupingAgreement(['a', 'a', 'b'], [1, 1, 2]),
    codebook,
    _.codebookOf(finding, { id: 'found', language: 'en' }),
    _.checkCodebook(codebook),
    _.joinCodebooks([codebook]),
    _.renameTheme(codebook, 'staff', { en: 'People' }),
    _.addExamples(codebook, 'staff', [{ text: 'Kind people', language: 'en' }]),
    _.pinTheme(codebook, 'staff'),
    _.dropTheme(codebook, 'staff'),
    merged,
    _.splitTheme(merged, 'delivery'),
    match,
    _.withMatchedIds(finding, match),
    assignments,
    _.assignThemes(finding.model, comments, { languages }),
    _.learnThemes(codebook, { languages }).assign(comments),
    _.themeTable(RESPONSES, assignments, { minimum: 1 }),
    _.themeTrend(RESPONSES, assignments, { zone: 'Europe/Helsinki', now: '2024-05-02T12:00:00.000Z', minimum: 1 }),
    _.emergingThemes(RESPONSES, assignments, {
      languages,
      from: '2024-04-01T00:00:00.000Z',
      now: '2024-05-02T12:00:00.000Z',
      minimum: 1,
    }),
    _.redact('Call me: +358 40 123 4567'),
  ];
};
