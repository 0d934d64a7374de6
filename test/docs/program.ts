/**
 * Turns the code of a document into a program that checks itself, and runs it.
 *
 * `expression // => value` states what the expression is; the value is an expression too, evaluated in the same scope,
 * and may go on in the comment lines below. `const x = …; // => value` speaks of `x`.
 *
 * @module
 */
import ts from 'typescript';
import type { Snippet } from './blocks.ts';

/** A program made from a snippet. */
export type Program = {
  readonly file: string;
  /** What it imports: the module and the names, `*` for all of it. */
  readonly imports: readonly { readonly from: string; readonly name: string; readonly as: string }[];
  /** The body of an async function that takes `at` and `same`. */
  readonly body: string;
  /** How many values are stated. */
  readonly claims: number;
  /** What is wrong with the snippet itself. */
  readonly faults: readonly string[];
};

const CLAIM = /^\/\/ *=> ?(.*)$/;

const parse = (code: string): ts.SourceFile => ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.ES2022, true);

/** Whether a text is one complete expression. */
const isExpression = (text: string): boolean => {
  const { diagnostics } = ts.transpileModule(`(${text}\n);`, { reportDiagnostics: true });
  return text.trim() !== '' && diagnostics?.length === 0;
};

/** The comments of a text that state a value, each with the text of the value and where the comment begins. */
const claimsOf = (source: ts.SourceFile): readonly { readonly at: number; readonly value: string }[] => {
  const claims: { at: number; value: string }[] = [];
  const lines = source.text.split('\n');
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, source.text);
  // Template literals need the parser's help: a scanner alone takes `}` for a brace.
  const inTemplate: ts.TextRange[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node))
      inTemplate.push({ pos: node.getStart(), end: node.end });
    ts.forEachChild(node, visit);
  };
  visit(source);
  let token = scanner.scan();
  while (token !== ts.SyntaxKind.EndOfFileToken) {
    const at = scanner.getTokenStart();
    const template = inTemplate.find(({ pos, end }) => pos <= at && at < end);
    if (template !== undefined) scanner.resetTokenState(template.end);
    else if (token === ts.SyntaxKind.SingleLineCommentTrivia) {
      const match = CLAIM.exec(scanner.getTokenText());
      if (match !== null) {
        let value = match[1] as string;
        let { line } = source.getLineAndCharacterOfPosition(at);
        while (!isExpression(value) && /^\s*\/\/(?! *=>)/.test(lines[line + 1] ?? '')) {
          line++;
          value += `\n${(lines[line] as string).replace(/^\s*\/\/ ?/, '')}`;
        }
        claims.push({ at, value });
      }
    }
    token = scanner.scan();
  }
  return claims;
};

/** What a statement is about, when a value is stated beside it. */
const subjectOf = (statement: ts.Statement): { readonly text: string; readonly keep: boolean } | null => {
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement;
    const printed =
      ts.isCallExpression(expression) &&
      expression.expression.getText() === 'console.log' &&
      expression.arguments.length === 1
        ? (expression.arguments[0] as ts.Expression)
        : expression;
    return { text: printed.getText(), keep: false };
  }
  if (ts.isVariableStatement(statement)) {
    const [declaration, another] = statement.declarationList.declarations;
    if (declaration !== undefined && another === undefined && ts.isIdentifier(declaration.name))
      return { text: declaration.name.text, keep: true };
  }
  return null;
};

/** Makes the program of a snippet. */
export const programOf = ({ file, blocks }: Snippet): Program => {
  const imports = new Map<string, Program['imports'][number]>();
  const faults: string[] = [];
  const pieces: string[] = [];
  let stated = 0;
  for (const block of blocks) {
    const source = parse(block.code);
    const lineOf = (position: number): number => block.line + source.getLineAndCharacterOfPosition(position).line;
    const open = new Map(claimsOf(source).map((claim) => [lineOf(claim.at), claim]));
    if (open.size === 0) faults.push(`${file}:${block.line}: no line says what comes out (\`// => value\`)`);
    const { diagnostics } = ts.transpileModule(block.code, { reportDiagnostics: true });
    for (const { start, messageText } of diagnostics ?? [])
      faults.push(`${file}:${lineOf(start ?? 0)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
    for (const statement of source.statements) {
      const line = lineOf(statement.getStart());
      if (ts.isImportDeclaration(statement)) {
        for (const found of importedBy(statement)) imports.set(found.as, found);
        continue;
      }
      const claim = open.get(lineOf(statement.end));
      const subject = claim === undefined ? null : subjectOf(statement);
      pieces.push(`__at(${line});`);
      if (claim === undefined || subject === null) pieces.push(statement.getText());
      else {
        const { value } = claim;
        open.delete(lineOf(statement.end));
        if (!isExpression(value))
          faults.push(`${file}:${line}: what stands after \`// =>\` is not an expression: ${value}`);
        else {
          stated++;
          if (subject.keep) pieces.push(statement.getText());
          pieces.push(`__same(${lineOf(statement.end)}, await (${subject.text}), (${value}\n));`);
        }
      }
    }
    for (const line of open.keys()) faults.push(`${file}:${line}: \`// =>\` stands beside no expression`);
  }
  return { file, imports: [...imports.values()], body: pieces.join('\n'), claims: stated, faults };
};

const importedBy = (declaration: ts.ImportDeclaration): Program['imports'] => {
  const from = (declaration.moduleSpecifier as ts.StringLiteral).text;
  const clause = declaration.importClause;
  if (clause === undefined || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const bindings = clause.namedBindings;
  return [
    ...(clause.name === undefined ? [] : [{ from, name: 'default', as: clause.name.text }]),
    ...(bindings === undefined
      ? []
      : ts.isNamespaceImport(bindings)
        ? [{ from, name: '*', as: bindings.name.text }]
        : bindings.elements
            .filter(({ isTypeOnly }) => !isTypeOnly)
            .map(({ name, propertyName }) => ({ from, name: (propertyName ?? name).text, as: name.text }))),
  ];
};

type Body = (
  at: (line: number) => void,
  same: (line: number, got: unknown, wanted: unknown) => void,
  ...values: unknown[]
) => Promise<void>;

/** How a program is run: how to load a module, what it may name without an import, and how two values are compared. */
export type Surroundings = {
  readonly load: (from: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly names: Readonly<Record<string, unknown>>;
  readonly compare: (got: unknown, wanted: unknown) => void;
};

/** Runs a program; what goes wrong, with file and line. */
export const faultsOf = async (
  program: Program,
  { load, names, compare }: Surroundings,
): Promise<readonly string[]> => {
  if (program.faults.length > 0) return program.faults;
  const { file } = program;
  const faults: string[] = [];
  let current = 0;
  const say = (line: number, error: unknown): void =>
    void faults.push(`${file}:${line}: ${error instanceof Error ? error.message : String(error)}`);
  try {
    const scope: Record<string, unknown> = { ...names };
    for (const { from, name, as } of program.imports) {
      const module = await load(from);
      if (name !== '*' && !(name in module)) throw new Error(`${from} exports no ${name}.`);
      scope[as] = name === '*' ? module : module[name];
    }
    const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: false };
    const { outputText } = ts.transpileModule(program.body, { compilerOptions: options });
    // A block of its own, so that the program may declare a name that it could have used without an import.
    const AsyncFunction = Object.getPrototypeOf(async () => Promise.resolve()).constructor as new (
      ...texts: string[]
    ) => Body;
    const body = new AsyncFunction('__at', '__same', ...Object.keys(scope), `'use strict'; {\n${outputText}\n}`);
    await body(
      (line) => void (current = line),
      (line, got, wanted) => {
        try {
          compare(got, wanted);
        } catch (error) {
          say(line, error);
        }
      },
      ...Object.values(scope),
    );
  } catch (error) {
    say(current, error);
  }
  return faults;
};
