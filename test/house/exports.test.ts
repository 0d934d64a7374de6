/**
 * The public names of every door, as a list that is reviewed when it changes.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ROOT, doors } from './source.ts';

type Names = {
  readonly values: readonly string[];
  readonly types: readonly string[];
  readonly others: readonly string[];
};

/** What a door exports by name. Whatever is not a plain named export is listed apart, and must not be there. */
const namesOf = (path: string, text: string): Names => {
  const found = { values: [] as string[], types: [] as string[], others: [] as string[] };
  for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true).statements) {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause)
    )
      for (const { name, isTypeOnly } of statement.exportClause.elements)
        (isTypeOnly || statement.isTypeOnly ? found.types : found.values).push(name.text);
    else if (ts.isVariableStatement(statement) && statement.modifiers?.[0]?.kind === ts.SyntaxKind.ExportKeyword)
      for (const { name } of statement.declarationList.declarations) found.values.push(name.getText());
    else if (!ts.isImportDeclaration(statement)) found.others.push(statement.getText());
  }
  return { values: found.values.sort(), types: found.types.sort(), others: found.others };
};

const all = doors().map(({ name, file }) => ({ name, file, ...namesOf(file, readFileSync(join(ROOT, file), 'utf8')) }));

test('the public names are those that were reviewed', async () => {
  const text = all.map(({ name, values, types }) =>
    [name, ...values.map((value) => `  ${value}`), ...types.map((type) => `  type ${type}`), ''].join('\n'),
  );
  await expect(text.join('\n')).toMatchFileSnapshot('exports.txt');
});

test.each(all.map((door) => [door.name, door] as const))(
  '%s exports by name, and what its source says',
  async (name, door) => {
    expect(door.others).toEqual([]);
    expect(new Set([...door.values, ...door.types]).size).toBe(door.values.length + door.types.length);
    expect(Object.keys((await import(/* @vite-ignore */ name)) as object).sort()).toEqual([...door.values]);
  },
);

test('a name means the same behind every door', async () => {
  const seen = new Map<string, unknown>();
  for (const { name, values } of all) {
    const door = (await import(/* @vite-ignore */ name)) as Record<string, unknown>;
    for (const value of values) {
      expect(seen.has(value) ? seen.get(value) : door[value], value).toBe(door[value]);
      seen.set(value, door[value]);
    }
  }
});
