/**
 * Starts the demo in a folder of its own and collects what it says and writes.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runDemo } from '../../docs/examples/demo.ts';

/** What a run of the demo leaves behind. */
export type Outcome = {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly page: string;
  /** The follow-up page. */
  readonly followUp: string;
};

/** A folder in which the demo runs. */
export type Place = {
  readonly folder: string;
  /** Writes a file and gives its path. */
  readonly csv: (name: string, lines: readonly string[]) => Promise<string>;
  /** Runs the demo. */
  readonly run: (...args: readonly string[]) => Promise<Outcome>;
  /** Runs the demo, which must refuse in one line, and gives the line. */
  readonly refusal: (...args: readonly string[]) => Promise<string>;
  /** Takes the folder away. */
  readonly end: () => Promise<void>;
};

/** Makes a folder for runs of the demo. */
export async function placeFor(name: string): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), `npskit-${name}-`));
  let runs = 0;
  const run = async (...args: readonly string[]): Promise<Outcome> => {
    let out = '';
    let err = '';
    runs += 1;
    const target = join(folder, `out-${runs}`);
    const code = await runDemo([...args, '--out', target], {
      out: { write: (text) => (out += text) },
      err: { write: (text) => (err += text) },
    });
    const textOf = async (name: string): Promise<string> => {
      const path = join(target, name);
      return existsSync(path) ? await readFile(path, 'utf8') : '';
    };
    return { code, out, err, page: await textOf('index.html'), followUp: await textOf('follow-up.html') };
  };
  return {
    folder,
    run,
    csv: async (file, lines) => {
      const path = join(folder, file);
      await writeFile(path, lines.join('\n'));
      return path;
    },
    refusal: async (...args) => {
      const { code, out, err, page, followUp } = await run(...args);
      expect({ code, out, page, followUp }).toEqual({ code: 2, out: '', page: '', followUp: '' });
      expect(err).toMatch(/^[^\n]+\n$/);
      return err;
    },
    end: () => rm(folder, { recursive: true }),
  };
}
