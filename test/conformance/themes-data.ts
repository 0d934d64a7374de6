/**
 * Labeled comments for measuring themes.
 *
 * @module
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Comment } from '../../src/themes/comment.ts';
import type { ThemeAssignment } from '../../src/themes/theme.ts';

/** The files over which means are taken. */
export const TWELVE: readonly string[] = [
  'banking77-a-10',
  'banking77-a-38',
  'clinc-a-intents',
  'massive-en-a',
  'nhs-fft-neas',
  'nhs-phase1-b',
  'sib200-de',
  'sib200-en',
  'sib200-fi',
  'sib200-sv',
  'xsid-da',
  'xsid-de',
];

/** A file of labeled comments. */
export type LabeledFile = {
  readonly name: string;
  readonly comments: readonly Comment[];
  /** The true theme of each comment. */
  readonly truth: readonly string[];
  /** How many true themes there are. */
  readonly themes: number;
};

type Row = {
  readonly id: string | number;
  readonly text: string;
  readonly theme?: string;
  readonly themes?: unknown;
  readonly lang: string;
};

/**
 * Reads a file.
 *
 * @param folder - Where it is.
 * @param name - Its name without `.jsonl`.
 * @returns Its comments and their themes.
 */
export function readLabeled(folder: string, name: string): LabeledFile {
  const rows = readFileSync(present(join(folder, `${name}.jsonl`)), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
  // Where a comment has several labels, all of them together are one.
  const truth = rows.map(({ theme, themes }) => theme ?? JSON.stringify(themes));
  return {
    name,
    comments: rows.map(({ id, text, lang }) => ({ id: String(id), text, language: lang })),
    truth,
    themes: new Set(truth.filter((theme) => theme !== 'oos')).size,
  };
}

/** The names of all files of a folder, without `.jsonl`. */
export const namesIn = (folder: string): readonly string[] =>
  readdirSync(present(folder))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.slice(0, -'.jsonl'.length))
    .sort();

/** A path that leads somewhere; these commands end where it does not. */
function present(path: string): string {
  if (existsSync(path)) return path;
  console.error(`There is no ${path}.`);
  process.exit(2);
}

/** The theme of each comment; those left out are one theme of their own. */
export const labelsOf = (assignments: readonly ThemeAssignment[]): readonly string[] =>
  assignments.map(({ themes }) => themes[0]?.theme ?? '');
