import { expect, test } from 'vitest';
import { parseCsv } from '../../src/input/csv.ts';
import { parseMapping } from '../../src/input/mapping.ts';
import {
  delightedMapping,
  googleFormsMapping,
  qualtricsMapping,
  surveyMonkeyMapping,
  typeformMapping,
} from '../../src/input/presets.ts';
import { parseRows } from '../../src/input/rows.ts';

test('a Qualtrics export has three header rows, and the group column is never taken for the score', () => {
  const text = [
    'StartDate,EndDate,Status,ResponseId,UserLanguage,Q1_NPS_GROUP,Q1,Q2',
    'Start Date,End Date,Response Type,Response ID,User Language,How likely? - Group,How likely?,"Why, in short?"',
    '"{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""_recordId""}","{""ImportId"":""userLanguage""}","{""ImportId"":""QID1_NPS_GROUP""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"',
    '2024-02-29 11:58:00,2024-02-29 12:00:00,IP Address,R_1,FI,Promoter,9,"All, good"',
    '2024-02-29 11:58:00,2024-02-29 12:00:00,IP Address,R_2,EN,,,',
  ].join('\n');
  const options = { score: 'Q1', comment: 'Q2', tags: { language: 'UserLanguage' }, zone: 'Europe/Helsinki' };
  const { responses, rejected, rows, extraHeaderRows } = parseCsv(text, qualtricsMapping(options));
  expect([rows, extraHeaderRows]).toEqual([2, 2]);
  expect(responses).toEqual([
    {
      id: 'R_1',
      subject: 'R_1',
      score: 9,
      answeredAt: '2024-02-29T10:00:00.000Z',
      comment: 'All, good',
      tags: { language: 'FI' },
    },
  ]);
  expect(rejected.map(({ row, line, issues: [{ code, path }] }) => [row, line, code, path])).toEqual([
    [1, 5, 'score/missing', [1, 'Q1']],
  ]);
  expect(() => parseCsv(text, qualtricsMapping({ ...options, score: 'Q1_NPS_GROUP' }))).toThrow(
    expect.objectContaining({ code: 'scale/not-nps' }),
  );
});

test('a SurveyMonkey export has two header rows and labels in its cells', () => {
  const text = [
    'Respondent ID,Collector ID,Start Date,End Date,IP Address,How likely is it that you would recommend us?,Why?',
    ',,,,,Response,Open-Ended Response',
    '118,42,02/29/2024 01:40:00 PM,02/29/2024 01:45:10 PM,,10 - Extremely likely,Fast',
    '119,42,02/29/2024 01:40:00 PM,02/29/2024 01:45:10 PM,,8,',
  ].join('\r\n');
  const mapping = surveyMonkeyMapping({
    score: 'How likely is it that you would recommend us?',
    comment: 'Why?',
    zone: 'America/New_York',
    dateFormat: 'MM/DD/YYYY hh:mm:ss A',
  });
  const { responses, rejected, extraHeaderRows } = parseCsv(text, mapping);
  expect([rejected, extraHeaderRows]).toEqual([[], 1]);
  expect(responses.map(({ id, score, answeredAt, comment }) => [id, score, answeredAt, comment])).toEqual([
    ['118', 10, '2024-02-29T18:45:10.000Z', 'Fast'],
    ['119', 8, '2024-02-29T18:45:10.000Z', undefined],
  ]);
});

test('a Typeform export tells its times in UTC', () => {
  const text = [
    '#,How likely are you to recommend us?,Why?,Start Date (UTC),Submit Date (UTC),Network ID,Tags',
    'abc123,7,Slow,2024-02-29 12:00:00,2024-02-29 12:01:00,n1,',
  ].join('\n');
  const mapping = typeformMapping({ score: 'How likely are you to recommend us?', comment: 'Why?' });
  expect(parseCsv(text, mapping).responses).toEqual([
    { id: 'abc123', subject: 'abc123', score: 7, answeredAt: '2024-02-29T12:01:00.000Z', comment: 'Slow', tags: {} },
  ]);
});

test('the answers that Delighted returns to programs are read as they are', () => {
  const rows = [
    {
      id: '1',
      person: '10',
      survey_type: 'nps',
      score: 0,
      comment: null,
      created_at: 1_713_418_460,
      tags: [],
      notes: [],
    },
  ];
  expect(parseRows(rows, delightedMapping()).responses).toEqual([
    { id: '1', subject: '10', score: 0, answeredAt: '2024-04-18T05:34:20.000Z', tags: {} },
  ]);
});

test('a download from Google Forms begins with the year and names its offset or its zone', () => {
  const text = [
    '"Timestamp","How likely are you to recommend us?","Why?"',
    '"2024/02/29 1:45:10 PM GMT+2","9",""',
    '"2024/02/29 1:45:10 PM EET","10","Nice"',
  ].join('\n');
  const options = { score: 'How likely are you to recommend us?', comment: 'Why?', zone: 'Europe/Helsinki' };
  const { responses } = parseCsv(text, googleFormsMapping(options));
  expect(responses.map(({ id, answeredAt }) => [id, answeredAt])).toEqual([
    ['row-0', '2024-02-29T11:45:10.000Z'],
    ['row-1', '2024-02-29T11:45:10.000Z'],
  ]);
  const sheet = text.replaceAll(/2024\/02\/29 1:45:10 PM [^"]+/g, '29.2.2024 13.45.10');
  expect(parseCsv(sheet, googleFormsMapping({ ...options, dateFormat: 'D.M.YYYY H.mm.ss' })).responses).toEqual(
    responses,
  );
});

test('every preset is a plain mapping', () => {
  const options = {
    score: 'NPS',
    zone: 'Europe/Oslo',
    dateFormat: 'DD.MM.YYYY',
    tags: ['Country'],
    subject: 'Customer',
  };
  const { score, tags, subject } = options;
  const mappings = [
    qualtricsMapping({ score, tags, subject, zone: options.zone }),
    surveyMonkeyMapping(options),
    typeformMapping({ score, tags, subject }),
    delightedMapping(),
    googleFormsMapping(options),
  ];
  for (const mapping of mappings) expect(parseMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
});
