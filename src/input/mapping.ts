/**
 * How foreign records become answers: which column holds what, and what its cells mean.
 *
 * A mapping is plain JSON, so that it can stand in a configuration file beside the survey it belongs to.
 *
 * @module
 */
import * as z from 'zod/mini';
import { type Issue, NpsError } from '../error.ts';
import { SCORES, type Score } from '../scale/score.ts';
import { zoneOf } from '../time/zone.ts';
import { MEASURES, type Measure } from '../response.ts';
import { type Parsed, kindOf } from './issues.ts';
import { isWellFormed } from './members.ts';
import { namesOtherScale } from './scale-name.ts';
import { contradict, datePattern } from './patterns.ts';

/**
 * A column: its name in the header, several names of which the first that occurs is taken, or its position, counted from 0.
 *
 * A name is looked for as it is, then without regard to case, spaces and byte order marks.
 */
export type Column = string | number | readonly string[];

/** How foreign records become answers. */
export type RowMapping = {
  /** The answer to the recommendation question. */
  readonly score: Column;
  /** When the answer was given. */
  readonly answeredAt: Column;
  /** A unique name of the answer. Without it, answers are named by their row: `row-0`, `row-1`, … */
  readonly id?: Column;
  /**
   * Who answered. Without it, everybody is a person of his own, named by the id. Where the column is mapped and a cell
   * is empty, the person is `anonymous:` and the id, which no person's own name should be.
   */
  readonly subject?: Column;
  /** The answer to "why?". Kept as typed; a blank cell is none. */
  readonly comment?: Column;
  /** The language of the comment. */
  readonly language?: Column;
  /** How many people the answer stands for; a number of at least 0 with a decimal point. */
  readonly weight?: Column;
  /** `relationship` or `touchpoint`. */
  readonly measure?: Column;
  /** Which encounter the answer is about. */
  readonly touchpoint?: Column;
  /** Which survey round the answer belongs to. */
  readonly wave?: Column;
  /** What else is known: the names of columns, or tags and the columns that hold them. */
  readonly tags?: readonly string[] | Readonly<Record<string, Column>>;
  /** What holds for every row. A cell that says something else about its answer wins. */
  readonly always?: {
    readonly measure?: Measure;
    readonly touchpoint?: string;
    readonly wave?: string;
    readonly language?: string;
    readonly tags?: Readonly<Record<string, string>>;
  };
  /**
   * The scores that words stand for, such as `{ "very likely": 10 }`; case and outer spaces make no difference. A number
   * may stand for another one: `{ "1": 0, … "11": 10 }` reads positions, as texts and as numbers.
   */
  readonly scoreLabels?: Readonly<Record<string, Score>>;
  /** The ends of the scale that was put to people. Anything but 0 and 10 is refused; 0 and 10 overrule the header. */
  readonly scale?: { readonly lowest: number; readonly highest: number };
  /**
   * How dates are written where they are not ISO text, such as `MM/DD/YYYY HH:mm`; several are tried in order, before
   * ISO text. `seconds` and `milliseconds` declare numbers since 1970; undeclared, ten digits are seconds and thirteen
   * are milliseconds. See the guide on reading answers for all tokens.
   */
  readonly dateFormat?: string | readonly string[];
  /** The IANA zone of dates and times that carry no offset; without it such rows are rejected. */
  readonly zone?: string;
  /** Cells that mean "not given", beside empty ones; numbers like their texts. @defaultValue `DEFAULT_MISSING` */
  readonly missing?: readonly string[];
  /** False when the first row holds an answer already; then columns are given by position. @defaultValue true */
  readonly header?: boolean;
  /**
   * How to know further header rows below the names, three at most. `startsWith`: the rows down to the one with a cell that
   * begins so. `blank`: the row below the names, if its cell in this column is empty.
   */
  readonly extraHeader?: { readonly startsWith: string } | { readonly blank: string };
};

/** Cells that mean "not given" in every column but the comment; `NA` is not among them, since it is also Namibia. */
export const DEFAULT_MISSING: readonly string[] = ['N/A', '#N/A', 'null', '(blank)'];

/** The columns that fill the fields of an answer. */
export const MAPPED_FIELDS = [
  'id',
  'subject',
  'score',
  'answeredAt',
  'comment',
  'language',
  'weight',
  'measure',
  'touchpoint',
  'wave',
] as const;

/** A field of an answer that one column fills. */
export type MappedField = (typeof MAPPED_FIELDS)[number];

/**
 * Checks a mapping, such as one from a configuration file.
 *
 * @param value - A value of unknown origin.
 * @returns The mapping, or everything that is wrong with it.
 * @example
 * safeParseMapping({ score: 'NPS', answeredAt: 'Date', zone: 'Europe/Helsinki' }).ok // => true
 * safeParseMapping({ score: 'NPS', answerdAt: 'Date' }).ok // => false
 */
export function safeParseMapping(value: unknown): Parsed<RowMapping> {
  const issues = issuesIn(value);
  const [first, ...rest] = issues;
  return first === undefined ? { ok: true, value: value as RowMapping } : { ok: false, issues: [first, ...rest] };
}

/**
 * Checks a mapping and throws when it cannot be used.
 *
 * @param value - A value of unknown origin.
 * @returns The same mapping.
 * @throws {NpsError} `mapping/invalid` for a wrong or unknown member or a wrong date format, `zone/unknown` for a zone
 * that is not known, `scale/not-nps` when a scale other than 0 to 10 is declared.
 * @example
 * parseMapping({ score: 'NPS', answeredAt: 'Date' }).score // => 'NPS'
 */
export function parseMapping(value: unknown): RowMapping {
  const parsed = safeParseMapping(value);
  if (!parsed.ok) throw new NpsError(parsed.issues);
  return parsed.value;
}

/**
 * Says why a question or header does not stand for a score on the NPS scale.
 *
 * @param mapping - The mapping, which may declare the scale.
 * @param header - The name of the score column.
 * @returns The issue, or null when nothing speaks against it.
 * @internal
 */
export const scaleIssue = ({ scale }: RowMapping, header: string): Issue | null =>
  /_NPS_GROUP$/i.test(header.trim()) || (scale === undefined && namesOtherScale(header))
    ? {
        code: 'scale/not-nps',
        path: ['score'],
        message:
          'A score column holds answers from 0 to 10; its header names another scale, or groups in place of scores.',
      }
    : null;

function issuesIn(value: unknown): Issue[] {
  const result = schemas.mapping.safeParse(value);
  if (!result.success)
    return result.error.issues.flatMap((issue): Issue[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => invalid([...pathOf(issue), key], 'A mapping has only the members that are known.'))
        : [invalid(pathOf(issue), expectation(issue, value))],
    );
  // The value itself, since the copy that a schema makes leaves out entries named __proto__.
  const mapping = value as RowMapping;
  const { scale, zone, dateFormat, header } = mapping;
  const issues: Issue[] = issuesOfHidden(mapping);
  if (scale !== undefined && (scale.lowest !== 0 || scale.highest !== 10))
    issues.push({
      code: 'scale/not-nps',
      path: ['scale'],
      message: `The Net Promoter Score is asked from 0 to 10, got a scale from ${scale.lowest} to ${scale.highest}.`,
    });
  if (header === false && columnsOf(mapping).some((column) => typeof column !== 'number'))
    issues.push(invalid(['header'], 'Without a header, columns are given by position, counted from 0.'));
  if (zone !== undefined) issues.push(...issuesOfMaker(['zone'], () => zoneOf(zone)));
  const formats = typeof dateFormat === 'string' ? [dateFormat] : (dateFormat ?? []);
  formats.forEach((format, index) => {
    if (format === 'seconds' || format === 'milliseconds') return;
    const path = typeof dateFormat === 'string' ? ['dateFormat'] : ['dateFormat', index];
    issues.push(...issuesOfMaker(path, () => datePattern(format)));
  });
  const isUnclear = formats.some((one, index) => formats.slice(index + 1).some((other) => contradict(one, other)));
  if (isUnclear || (formats.includes('seconds') && formats.includes('milliseconds')))
    issues.push(invalid(['dateFormat'], 'Two date formats could read the same text; declare the one that holds.'));
  return issues;
}

/** What a schema for records does not look at: an own entry named `__proto__`, which is an entry like any other. */
const issuesOfHidden = ({ tags, always, scoreLabels }: RowMapping): Issue[] => {
  const entries: readonly (readonly [object | undefined, z.ZodMiniType, Issue['path']])[] = [
    [tags, schemas.column, ['tags']],
    [always?.tags, schemas.text, ['always', 'tags']],
    [scoreLabels, schemas.score, ['scoreLabels']],
  ];
  return entries.flatMap(([record, schema, path]) =>
    record === undefined ||
    !Object.hasOwn(record, '__proto__') ||
    schema.safeParse((record as Record<string, unknown>)['__proto__']).success
      ? []
      : [invalid([...path, '__proto__'], WRONG_TYPE)],
  );
};

/** A mapping from a configuration file has no symbols among its keys. */
const pathOf = (issue: z.core.$ZodIssue): (string | number)[] => issue.path as (string | number)[];

const columnsOf = (mapping: RowMapping): Column[] => [
  ...MAPPED_FIELDS.flatMap((field) => mapping[field] ?? []),
  ...(mapping.tags === undefined ? [] : Object.values(mapping.tags)),
];

const issuesOfMaker = (path: Issue['path'], make: () => unknown): Issue[] => {
  try {
    make();
    return [];
  } catch (error) {
    const { code, message } = error as NpsError;
    return [{ code, path, message }];
  }
};

const expectation = (issue: z.core.$ZodIssue, value: unknown): string =>
  issue.path.length === 0
    ? `A mapping is an object that names at least the columns score and answeredAt, got ${kindOf(value)}.`
    : WRONG_TYPE;

const WRONG_TYPE = 'This member of a mapping is of another type, not well-formed or missing; see the type RowMapping.';

const invalid = (path: Issue['path'], message: string): Issue => ({ code: 'mapping/invalid', path, message });

const schemas = /* @__PURE__ */ (() => {
  const name = z.string().check(z.minLength(1));
  const text = z.string().check(z.refine(isWellFormed));
  const word = z.string().check(z.minLength(1), z.refine(isWellFormed));
  const score = z.literal(SCORES);
  const column = z.union([name, z.int().check(z.gte(0)), z.readonly(z.array(name).check(z.minLength(1)))]);
  const optional = z.exactOptional(column);
  // Only the answer "right or wrong" of these schemas is used.
  const mapping = z.strictObject({
    score: column,
    answeredAt: column,
    id: optional,
    subject: optional,
    comment: optional,
    language: optional,
    weight: optional,
    measure: optional,
    touchpoint: optional,
    wave: optional,
    tags: z.exactOptional(z.union([z.readonly(z.array(word)), z.record(word, column)])),
    always: z.exactOptional(
      z.strictObject({
        measure: z.exactOptional(z.enum(MEASURES)),
        touchpoint: z.exactOptional(word),
        wave: z.exactOptional(word),
        language: z.exactOptional(word),
        tags: z.exactOptional(z.record(word, text)),
      }),
    ),
    scoreLabels: z.exactOptional(z.record(z.string(), score)),
    scale: z.exactOptional(z.strictObject({ lowest: z.number(), highest: z.number() })),
    dateFormat: z.exactOptional(z.union([z.string(), z.readonly(z.array(z.string()))])),
    zone: z.exactOptional(z.string()),
    missing: z.exactOptional(z.readonly(z.array(z.string()))),
    header: z.exactOptional(z.boolean()),
    extraHeader: z.exactOptional(z.union([z.strictObject({ startsWith: name }), z.strictObject({ blank: name })])),
  }) satisfies z.ZodMiniType<RowMapping>;
  return { mapping, column, text, score };
})();
