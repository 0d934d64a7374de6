/**
 * Finds the TypeScript that the documents show: fenced blocks of Markdown pages, `@example`s of docstrings.
 *
 * @module
 */

/** A piece of code in a document. */
export type Block = {
  /** The line of the file on which the code begins, from 1. */
  readonly line: number;
  readonly code: string;
};

/** What runs as one program, in one scope: all blocks of a page in their order, or one example. */
export type Snippet = { readonly file: string; readonly blocks: readonly Block[] };

/** The fenced blocks of a page that are marked `ts` or `typescript`. */
export const blocksOfPage = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let open: {
    readonly fence: string;
    readonly indent: number;
    readonly isCode: boolean;
    readonly line: number;
    readonly lines: string[];
  } | null = null;
  text.split('\n').forEach((line, i) => {
    const fence = /^( *)(`{3,}|~{3,})\s*([\w-]*)/.exec(line);
    if (open === null) {
      if (fence !== null)
        open = {
          fence: fence[2] as string,
          indent: (fence[1] as string).length,
          isCode: /^(ts|typescript)$/.test(fence[3] as string),
          line: i + 2,
          lines: [],
        };
    } else if (fence !== null && (fence[2] as string).startsWith(open.fence) && line.trim() === fence[2]) {
      if (open.isCode) blocks.push({ line: open.line, code: open.lines.join('\n') });
      open = null;
    } else open.lines.push(line.slice(Math.min(open.indent, line.length - line.trimStart().length)));
  });
  return blocks;
};

/** The `@example`s of the docstrings of a source file, each a block of its own. */
export const examplesOfSource = (text: string): readonly Block[] => {
  const examples: Block[] = [];
  for (const comment of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const firstLine = text.slice(0, comment.index).split('\n').length;
    let open: { line: number; lines: string[] } | null = null;
    const close = (): void => {
      if (open !== null) examples.push({ line: open.line, code: open.lines.join('\n').trimEnd() });
      open = null;
    };
    comment[0].split('\n').forEach((raw, i) => {
      const line = raw.replace(/^\s*\/?\*+(?: |\/|$)/, '').replace(/\s*\*\/$/, '');
      const tag = /^@(\w+)\s*(.*)$/.exec(line);
      if (tag !== null) {
        close();
        if (tag[1] === 'example') open = { line: firstLine + i, lines: [tag[2] as string] };
      } else if (open !== null) open.lines.push(/^\s*```/.test(line) ? '' : line);
    });
    close();
  }
  return examples;
};
