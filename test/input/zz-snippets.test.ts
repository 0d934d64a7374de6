import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import ts from 'typescript';
import * as input from '../../src/input/index.ts';
import * as rows from '../../src/testing/rows.ts';
import * as fc from 'fast-check';
const blocks: [string, string][] = [];
for (const b of readFileSync('docs/guides/read-answers.md', 'utf8').matchAll(/```ts\n([^]*?)```/g)) blocks.push(['guide', b[1]!.replace(/^import .*$/gm, '')]);
for (const f of [...readdirSync('src/input').map((x) => 'src/input/' + x), 'src/testing/rows.ts'])
  for (const b of readFileSync(f, 'utf8').matchAll(/@example\n([^]*?)(?= \* @|\n \*\/)/g)) blocks.push([f, b[1]!.replace(/^ \* ?/gm, '')]);
test.each(blocks)('%s %#', (_f, code) => {
  const js = ts.transpileModule(code, { compilerOptions: { target: 99 } }).outputText;
  void js;
  let n = 0;
  const body = code.replace(/^(.*?);? \/\/ => (.*)$/gm, (_m, e: string, v: string) => { n++; return `__eq(${e}, ${v});`; });
  const scope = { ...input, ...rows, fc, __eq: (a: unknown, b: unknown) => expect(a).toEqual(b) };
  new Function(...Object.keys(scope), ts.transpileModule(body, { compilerOptions: { target: 99 } }).outputText)(...Object.values(scope));
  expect(n).toBeGreaterThan(0);
});
