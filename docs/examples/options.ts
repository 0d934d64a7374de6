/**
 * The command line of the demo.
 *
 * @module
 */
import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export type DemoOptions = {
  /** The CSV file; null for the embedded sample. */
  readonly file: string | null;
  /** The folder for the pages. */
  readonly out: string;
  readonly locale: string;
  readonly score?: string;
  readonly at?: string;
  readonly dateFormat?: readonly string[];
  readonly comment?: string;
  readonly segments?: readonly string[];
  readonly zone?: string;
  /** How many answers a segment or a period needs for its score. */
  readonly minimum?: number;
  /** From how many answers on a segment or a period may be seen at all. */
  readonly privacyMinimum?: number;
  /** Whether comments are sorted into themes. */
  readonly themes: boolean;
  /** Which of the shipped playbooks plans the follow-up. */
  readonly playbook: 'strict' | 'recommended';
  /** How many cases the follow-up page shows. */
  readonly followUpLimit: number;
  /** For how many days up to the newest answer follow-up is planned. */
  readonly followUpDays: number;
  /** The minutes that each role has for follow-up on a working day. */
  readonly minutesADay: number;
};

/** A mistake of the caller, told in one line. */
export type Mistake = { readonly mistake: string };

/** How the demo is called. */
export const USAGE = `npm run demo                          reads the embedded sample
npm run demo -- FILE.csv [options]    reads a file of answers

  --score COLUMN       the answers, 0 to 10
  --at COLUMN          when they were given
  --date-format FORM   how their dates are written, such as MM/DD/YYYY HH:mm:ss; once for each form that occurs
  --comment COLUMN     what people wrote
  --no-themes          leaves the comments unread; by default they are sorted into themes
  --segments A,B,C     columns to group by; A*B crosses two
  --zone ZONE          the IANA zone of the calendar and of times without offset, such as Europe/Helsinki
  --minimum N          how many answers a segment or a period needs for its score; 10 unless given
  --privacy-minimum N  hides segments and periods with fewer answers, and others that would give them away
  --playbook NAME      what plans the follow-up: recommended, or strict for what the source states and nothing else
  --follow-up-days N   follow-up is planned for the answers of so many days up to the newest; 30 unless given
  --follow-up-limit N  so many cases are shown on the follow-up page; 25 unless given
  --minutes-a-day N    what each role has for follow-up on a working day, to tell when it gets done; 120 unless given
  --locale TAG         the language of the pages: en, fi, nb or sv
  --out FOLDER         where the pages go; report/ unless given
  --help               this text

What is not given is guessed from names and values, and said.
`;

/**
 * Reads the command line.
 *
 * @param args - The arguments, without the names of the program.
 * @returns The options, `help`, or what is wrong.
 */
export function readOptions(args: readonly string[]): DemoOptions | 'help' | Mistake {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        score: text,
        at: text,
        'date-format': { type: 'string', multiple: true },
        comment: text,
        segments: text,
        zone: text,
        minimum: text,
        'privacy-minimum': text,
        'no-themes': { type: 'boolean' },
        playbook: text,
        'follow-up-limit': text,
        'follow-up-days': text,
        'minutes-a-day': text,
        locale: text,
        out: text,
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return 'help';
    const [file, second] = positionals;
    if (second !== undefined) return { mistake: `One file at a time, got ${positionals.length}.` };
    const { score, at, comment, segments, zone, locale = 'en', out = 'report' } = values;
    const dateFormat = values['date-format'];
    const given = { score, at, 'date-format': dateFormat, comment, segments, zone };
    const empty = Object.entries({ ...given, locale, out }).find(([, value]) =>
      (typeof value === 'string' ? [value] : (value ?? [])).some((each) => each.trim() === ''),
    );
    if (empty !== undefined && empty[0] !== 'segments') return { mistake: `--${empty[0]} needs a value.` };
    const minimum = wholeOf(values.minimum);
    const privacyMinimum = wholeOf(values['privacy-minimum']);
    if (Number.isNaN(minimum)) return { mistake: '--minimum is a whole number of at least 1.' };
    if (Number.isNaN(privacyMinimum)) return { mistake: '--privacy-minimum is a whole number of at least 1.' };
    const followUpLimit = wholeOf(values['follow-up-limit']) ?? 25;
    const followUpDays = wholeOf(values['follow-up-days']) ?? 30;
    if (Number.isNaN(followUpLimit)) return { mistake: '--follow-up-limit is a whole number of at least 1.' };
    if (Number.isNaN(followUpDays)) return { mistake: '--follow-up-days is a whole number of at least 1.' };
    const minutesADay = wholeOf(values['minutes-a-day']) ?? 120;
    if (Number.isNaN(minutesADay)) return { mistake: '--minutes-a-day is a whole number of at least 1.' };
    const { playbook = 'recommended' } = values;
    if (playbook !== 'strict' && playbook !== 'recommended')
      return { mistake: `--playbook is strict or recommended, got ${JSON.stringify(playbook)}.` };
    const alone = Object.entries(given).find(([, value]) => value !== undefined);
    if (file === undefined && alone !== undefined)
      return { mistake: `--${alone[0]} goes with a file: npm run demo -- FILE.csv --${alone[0]} …` };
    return {
      file: file ?? null,
      out,
      locale,
      themes: values['no-themes'] !== true,
      playbook,
      followUpLimit,
      followUpDays,
      minutesADay,
      ...(score === undefined ? {} : { score }),
      ...(at === undefined ? {} : { at }),
      ...(dateFormat === undefined ? {} : { dateFormat }),
      ...(comment === undefined ? {} : { comment }),
      ...(segments === undefined ? {} : { segments: listOf(segments) }),
      ...(zone === undefined ? {} : { zone }),
      ...(minimum === undefined ? {} : { minimum }),
      ...(privacyMinimum === undefined ? {} : { privacyMinimum }),
    };
  } catch (error) {
    // parseArgs explains itself in several sentences; the first one says what is wrong.
    return { mistake: `${(error as Error).message.split(/\.\s|\n/)[0]}. See npm run demo -- --help.` };
  }
}

/** A whole number of at least 1; NaN for any other text. */
const wholeOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^[1-9]\d{0,8}$/.test(text) ? Number(text) : NaN;

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
