import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type InvitationText, WORDING_FINDINGS, checkWording } from '../../src/survey/wording.ts';

const fair: InvitationText = {
  subject: 'Anna, how did it go?',
  body: 'Dear Anna, two questions about your new bike.',
  recipient: 'Anna',
  sender: { name: 'Maria Lind', address: 'maria.lind@example.com' },
};
const codes = (more: Partial<InvitationText>): readonly string[] => [
  ...new Set(checkWording({ ...fair, ...more }).map(({ code }) => code)),
];
const said = (sentence: string, language?: string): readonly string[] =>
  codes({ body: `Anna, ${sentence}`, ...(language !== undefined && { language }) });

test('a fair invitation from a person has no findings', () => {
  expect(checkWording(fair)).toEqual([]);
});

describe('an invitation that asks for a score is a fault', () => {
  test.each([
    ['en', 'please give us a 9 or 10.'],
    ['en', 'please rate us 10 out of 10.'],
    ['en', 'anything less than 9 is a failure for my team.'],
    ['en', 'I hope for top marks!'],
    ['en', 'help me get a 10/10.'],
    ['en', 'would you leave the highest possible rating?'],
    ['en', 'Give us a <b>10</b>!'],
    ['en', 'give us a\u00AD\u200B te\u200Bn.'],
    ['en', 'a 9 or 10 means that we did well.'],
    ['en', 'we strive for 10s.'],
    ['en', 'our goal is a 10!'],
    ['en', 'we would love a 10.'],
    ['en', 'only a 10 is a pass for us.'],
    ['en', 'only 9 and 10 count as good.'],
    ['en', 'a score of 8 or less costs me my bonus.'],
    ['en', 'can you give us five stars?'],
    ['en', 'please rate us highly.'],
    ['en', 'full marks please!'],
    ['en', 'rate us 9/10.'],
    ['fi', 'antaisitko meille arvosanaksi kympin?'],
    ['fi', 'anna meille täydet pisteet!'],
    ['fi', 'valitse paras arvosana.'],
    ['fi', 'alle 9 on meille pettymys.'],
    ['fi', 'annathan meille kympin.'],
    ['fi', 'vain 9 ja 10 lasketaan hyväksi.'],
    ['fi', 'toivottavasti saamme sinulta kympin.'],
    ['fi', 'pyydämme antamaan parhaan arvosanan.'],
    ['fi', 'arvostaisimme täysiä pisteitä.'],
    ['fi', 'anna viisi tähteä!'],
    ['sv', 'ge oss gärna en tia!'],
    ['sv', 'sätt högsta betyg.'],
    ['sv', 'ge oss en 10:a!'],
    ['sv', 'vi siktar på en tia.'],
    ['sv', 'bara 9 och 10 räknas som bra.'],
    ['sv', 'vi skulle uppskatta en tia.'],
    ['sv', 'ge oss fem stjärnor!'],
    ['nb', 'gi oss en tier!'],
    ['nb', 'velg høyeste karakter.'],
    ['nb', 'gi oss toppkarakter.'],
    ['nb', 'gi oss en 10-er!'],
    ['nb', 'vi vil gjerne ha en tier.'],
    ['nb', 'bare 9 og 10 teller som bra.'],
    ['nb', 'gi oss høyest mulig score.'],
    ['nb', 'gi oss fem stjerner!'],
  ])('%s: %s', (language, sentence) => {
    expect(said(sentence, language)).toContain('asks-for-score');
    expect(said(sentence)).toContain('asks-for-score');
  });
});

describe('an invitation that names a category', () => {
  test.each([
    ['en', 'become a promoter.'],
    ['en', 'do not be one of the detractors.'],
    ['en', 'passives do not count.'],
    ['fi', 'haluamme sinusta suosittelijan.'],
    ['fi', 'arvostelijat saavat puhelun.'],
    ['sv', 'är du en förespråkare?'],
    ['nb', 'er du en promotør?'],
  ])('is a fault (%s: %s)', (language, sentence) => {
    expect(said(sentence, language)).toEqual(['names-categories']);
  });

  test.each([
    ['fi', 'oletko passiivinen?'],
    ['sv', 'du är vår bästa kritiker.'],
    ['nb', 'er du en ambassadør?'],
  ])('by a word with other meanings is a warning (%s: %s)', (language, sentence) => {
    expect(said(sentence, language)).toEqual(['may-name-categories']);
  });
});

describe('a gift that hangs on the score is a fault', () => {
  test.each([
    ['en', 'there is a gift card for a top score.'],
    ['en', 'if you give us a 10 you win a prize.'],
    ['en', 'give us a 10. You will get a voucher.'],
    ['en', 'every promoter gets a discount.'],
    ['en', 'the top scorers get a gift card.'],
    ['en', 'the discount depends on your score.'],
    ['fi', 'anna 9 tai 10, niin saat lahjakortin.'],
    ['sv', 'vi lottar ut presentkort bland alla som ger höga betyg.'],
    ['nb', 'vi gir gavekort til alle som gir høy score.'],
  ])('%s: %s', (language, sentence) => {
    expect(said(sentence, language)).toContain('gift-tied-to-score');
  });

  test('as is one that is declared so, whatever the words', () => {
    expect(codes({ incentive: 'for-score' })).toEqual(['incentive-for-score']);
    expect(codes({ incentive: 'for-answering' })).toEqual([]);
    expect(codes({ incentive: 'unconditional' })).toEqual([]);
  });
});

describe('innocent sentences pass', () => {
  test.each([
    'How likely are you to recommend us on a scale from 0 to 10?',
    'On a scale of 0–10, rate us.',
    'Rate us from zero to ten.',
    'Rate us 0&ndash;10.',
    'Rate us 0&#8211;10.',
    'Give a number from 0 (worst) to 10.',
    'Give any number from 0 up to 10.',
    'How would you rate us out of 10?',
    'Click a number: 0 1 2 3 4 5 6 7 8 9 10.',
    'Click a number: <a href="?0">0</a> | <a href="?1">1</a> | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | <a href="?10">10</a>.',
    'Select one: 10 9 8 7 6 5 4 3 2 1 0.',
    'Choose any number: 0 is not at all likely and 10 is extremely likely.',
    'You can give us a 0, a 10, or anything between.',
    'You get a gift whether you give us a 0 or a 10.',
    'The gift card does not depend on your score.',
    "The gift card doesn't depend on your answer.",
    'Please answer by December 9.',
    'Please answer by 10/05.',
    'Leave an answer in 10 to 15 seconds.',
    'Give us a call between 9 and 17.',
    'Please rate your stay in room 10.',
    'Klikkaa numeroa: 0 1 2 3 4 5 6 7 8 9 10.',
    'Lahjakortin saa arvosanasta riippumatta.',
    'Vastaa ja voita! Arvomme 10 kpl lahjakortteja.',
    'Svara, så får du 10 kronors rabatt.',
    'Du får en gåva vare sig du ger oss 0 eller 10.',
    'Du får en gave enten du gir oss 0 eller 10.',
    'Click a number: 0 = extremely unlikely, 10 = extremely likely.',
    'It takes 10 seconds to answer.',
    'Reply within 10 days and take part in a draw.',
    'Please reply by 10 May.',
    'Answer and get a 10 % discount.',
    'Everybody who answers takes part in a raffle of 10 gift cards.',
    'Give us a call at 9.30.',
    'our shop opens at 9 on Sundays.',
    'This is our Net Promoter Score survey.',
    'Asteikolla 0–10, kuinka todennäköisesti suosittelisit meitä?',
    'Valitse numero: 0 on erittäin epätodennäköisesti ja 10 on erittäin todennäköisesti.',
    'Vastaa 10. toukokuuta mennessä.',
    'Kaikkien vastanneiden kesken arvomme 10 lahjakorttia.',
    'Vastaa ja saat 10 % alennuksen.',
    'Hur sannolikt är det att du rekommenderar oss på en skala från 0 till 10?',
    'Alla som svarar får en rabatt på 10 kronor.',
    'Ge oss gärna dina tankar, ni är viktiga.',
    'Tack för ditt svar, ni hjälper oss.',
    'Hvor sannsynlig er det at du vil anbefale oss på en skala fra 0 til 10?',
    'Alle som svarer er med i trekningen av 10 gavekort.',
    'Det tar ti minutter å svare.',
  ])('%s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });
});

describe('what the words cannot show stays unsaid', () => {
  test('a hint, and a ten that is spelled by entities, are not found', () => {
    expect(said('you know what would make my day.')).toEqual([]);
    expect(said('give us a &#49;&#48;.')).toEqual([]);
  });

  test('a refusal to ask is flagged all the same', () => {
    expect(said('you need not give us a 10.')).toEqual(['asks-for-score']);
  });

  test('another language is said not to be known', () => {
    expect(said('geben Sie uns eine 10!', 'de')).toEqual(['language-not-known']);
  });
});

describe('from one person to another', () => {
  test('the name stands in the subject and in the body', () => {
    expect(codes({ subject: 'How did it go?' })).toEqual(['name-not-in-subject']);
    expect(codes({ body: 'Dear customer, how did it go?' })).toEqual(['name-not-in-body']);
    expect(codes({ subject: 'ANNA, how did it go?' })).toEqual([]);
  });

  test('the name is a word of its own, and not a part of another', () => {
    expect(codes({ recipient: 'Bo', body: 'Tell us about it.', subject: 'About your body' })).toEqual([
      'name-not-in-subject',
      'name-not-in-body',
    ]);
    expect(codes({ recipient: 'Bo', body: 'Hi Bo!', subject: "Bo's bike" })).toEqual([]);
    expect(codes({ recipient: 'Anna-Liisa O’Neil', body: "Anna-Liisa O'Neil,", subject: 'Anna-Liisa O’Neil' })).toEqual(
      [],
    );
    expect(codes({ recipient: '**', body: 'Dear **,', subject: 'A question' })).toEqual(['name-not-in-subject']);
  });

  test('a placeholder may stand for the name', () => {
    const name = '{{firstName}}';
    expect(codes({ subject: `${name}, how did it go?`, body: `Dear ${name},`, recipient: name })).toEqual([]);
  });

  test('a message without a subject line has its name in the body', () => {
    const { body, recipient = '', sender = {} } = fair;
    expect(checkWording({ body, recipient, sender })).toEqual([]);
  });

  test('without the name it cannot be looked for', () => {
    const { body, sender = {} } = fair;
    expect(checkWording({ body, sender }).map(({ code }) => code)).toEqual(['recipient-not-given']);
    expect(codes({ recipient: '  ' })).toEqual(['recipient-not-given']);
  });

  test.each([
    'noreply',
    'no-reply',
    'No.Reply',
    'do-not-reply',
    'donotreply',
    'survey-noreply',
    'ei-vastausta',
    'älävastaa',
    'svara-ej',
    'svarainte',
    'ikke-svar',
    'robot',
    'mailer-daemon',
  ])('%s is no person', (mailbox) => {
    expect(codes({ sender: { name: 'Maria Lind', address: `${mailbox}@example.com` } })).toEqual(['sender-no-reply']);
  });

  test.each(['maria.noreen', 'abbot', 'norbert.replyson', 'eino.vastamaki', 'roboto.mono'])('%s is one', (mailbox) => {
    expect(codes({ sender: { name: 'Maria Lind', address: `${mailbox}@robot.example.com` } })).toEqual([]);
  });

  test('a sender without a name, or none at all, is warned of', () => {
    expect(codes({ sender: { address: 'maria@example.com' } })).toEqual(['sender-not-named']);
    const { body, recipient = '' } = fair;
    expect(checkWording({ body, recipient })).toMatchObject([
      { code: 'sender-not-given', severity: 'warning', rule: 'SV5' },
    ]);
  });
});

test.each([
  [null, []],
  [{ ...fair, body: undefined }, ['body']],
  [{ ...fair, subject: 5 }, ['subject']],
  [{ ...fair, body: 'x'.repeat(100_001) }, ['body']],
  [{ ...fair, sender: 'Maria' }, ['sender']],
  [{ ...fair, sender: { name: {} } }, ['sender', 'name']],
  [{ ...fair, incentive: 'toString' }, ['incentive']],
])('an invitation of another form is refused with its place (%#)', (text, path) => {
  expect(() => checkWording(text as InvitationText)).toThrow(expect.objectContaining({ code: 'survey/invalid', path }));
});

test.each([
  'give '.repeat(20_000),
  '<a '.repeat(33_000),
  ' \t'.repeat(50_000),
  'a'.repeat(100_000),
  'no-'.repeat(33_000),
  `${'.'.repeat(99_000)}x`,
  'give a gift\n'.repeat(8_000),
  '10 '.repeat(33_000),
  '0 1 2 3 4 5 6 7 8 9 '.repeat(5_000),
  `give 10${' '.repeat(50_000)}${'\n'.repeat(49_000)}`,
])('a text made to keep the patterns busy does not (%#)', (body) => {
  const start = performance.now();
  checkWording({ body, recipient: body, sender: { name: body, address: body } });
  expect(performance.now() - start).toBeLessThan(2000);
});

prop.prop(
  [
    fc.string({ unit: 'grapheme' }),
    fc.string(),
    fc.option(fc.constantFrom('en', 'fi', 'sv', 'nb', 'xx'), { nil: undefined }),
  ],
  {
    numRuns: 1000,
  },
)('any text gets findings that survive JSON and carry their rule', (body, subject, language) => {
  const findings = checkWording({ body, subject, ...(language !== undefined && { language }) });
  expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  for (const { code, rule, severity } of findings) expect({ rule, severity }).toEqual(WORDING_FINDINGS[code]);
});

prop.prop([fc.constantFrom('Anna, give us a 10.', 'Anna, promoters only.'), fc.string({ unit: 'grapheme' })], {
  numRuns: 1000,
})('what is found stays found when sentences are added on lines of their own', (sentence, more) => {
  const matches = (body: string): readonly string[] =>
    checkWording({ body }).map(({ code, data }) => `${code} ${String(data['match'])}`);
  expect(matches(`${more.replaceAll('<', '')}\n${sentence}\n${more}`)).toEqual(
    expect.arrayContaining([...matches(sentence)]),
  );
});
