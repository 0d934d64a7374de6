/**
 * The documents of the project: pages and docstrings that show code.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, type SourceFile, filesBelow, sources } from '../house/source.ts';
import { type Snippet, blocksOfPage, examplesOfSource } from './blocks.ts';

/** README, guides, why-pages and the other pages of `docs`. */
export const pages: readonly SourceFile[] = [
  ...(existsSync(join(ROOT, 'README.md'))
    ? [{ path: 'README.md', text: readFileSync(join(ROOT, 'README.md'), 'utf8') }]
    : []),
  ...filesBelow('docs', (path) => path.endsWith('.md') && !path.startsWith('docs/api/')),
];

/** The code of each page that shows some: one program a page. */
export const pageSnippets: readonly Snippet[] = pages
  .map(({ path, text }) => ({ file: path, blocks: blocksOfPage(text) }))
  .filter(({ blocks }) => blocks.length > 0);

/** The examples of all docstrings: one program each. */
export const exampleSnippets: readonly Snippet[] = sources().flatMap(({ path, text }) =>
  examplesOfSource(text).map((block) => ({ file: path, blocks: [block] })),
);
