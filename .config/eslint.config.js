/**
 * What the linter asks of the code: the strict rules of typescript-eslint everywhere, and in `src` the rules of the
 * house that a machine can see: no clock, no hidden randomness, no machine, docstrings on everything that leaves.
 */
import { defineConfig } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import { configs } from 'typescript-eslint';

const banned = (selector, message) => ({ selector, message });

/** Imports that no room may make; which room may use which package is the table in test/house/imports.test.ts. */
const zodMiniOnly = {
  patterns: [
    {
      regex: '^zod$|^zod/(?!mini$)',
      message: "Write `import * as z from 'zod/mini'`: the others are four times as heavy.",
    },
  ],
};

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', 'coverage/', 'reports/', '.stryker-tmp/', 'docs/api/', 'report/'] },
  {
    files: ['**/*.ts'],
    extends: [configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: process.cwd() } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // Numbers in a sentence are what messages are made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // A data door must look before it trusts a type.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // A phrase without values takes `Record<never, never>`, on purpose.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-restricted-imports': ['error', zodMiniOnly],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [jsdoc.configs['flat/recommended-typescript-error']],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'console', 'performance', 'crypto', 'navigator', 'window', 'document', 'fetch'].map(
          (name) => ({ name, message: 'The library runs anywhere and touches nothing.' }),
        ),
      ],
      'no-restricted-syntax': [
        'error',
        banned(
          "MemberExpression[object.name='Math'][property.name='random']",
          'Randomness comes from `randomOf(seed)`.',
        ),
        banned("MemberExpression[object.name='Date'][property.name='now']", 'The caller says what time it is.'),
        banned("NewExpression[callee.name='Date'][arguments.length=0]", 'The caller says what time it is.'),
        banned("CallExpression[callee.name='Date']", 'The caller says what time it is.'),
        banned(
          "NewExpression[callee.name='Date']:matches([arguments.length>1], :has(> SpreadElement))",
          'The machine has a zone of its own: write `Date.UTC`.',
        ),
        banned(
          'MemberExpression[property.name=/^(?:[gs]et(?:FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|to(?:Date|Time)String|toLocale(?:Date|Time)?String)$/]',
          'The machine has a zone and a language of its own: read and write in UTC, format with what the caller names.',
        ),
        banned('ExportDefaultDeclaration', 'Every export has a name.'),
        banned(
          'ClassDeclaration[id.name!="NpsError"]',
          'Data are types, behavior is functions; the one class is NpsError.',
        ),
        banned('ClassExpression', 'Data are types, behavior is functions.'),
        banned('TSEnumDeclaration', 'Write a const list and derive the type from it.'),
        banned('TSInterfaceDeclaration', 'Write `type`.'),
      ],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          checkConstructors: false,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: ['ExportNamedDeclaration > VariableDeclaration', 'TSTypeAliasDeclaration'],
        },
      ],
      'jsdoc/tag-lines': ['error', 'never', { startLines: 1 }],
      'jsdoc/require-throws-type': 'off',
      // A docstring is checked as a whole by test/docs: examples run, codes exist. A part may be left out where it says nothing.
      'jsdoc/require-param': 'off',
      'jsdoc/require-returns': 'off',
      'jsdoc/require-throws': 'off',
      'jsdoc/require-yields': 'off',
      'jsdoc/check-param-names': ['error', { checkDestructured: false }],
      'jsdoc/escape-inline-tags': ['error', { allowedInlineTags: ['defaultValue'] }],
      'jsdoc/check-tag-names': ['error', { typed: false, definedTags: ['defaultValue', 'module'] }],
    },
  },
  {
    files: ['test/**/*.ts', '.config/*.ts', 'tsup.config.ts', 'docs/**/*.ts'],
    rules: {
      // Tests hand in what the types forbid, and assert what comes back.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // What `expect` takes, it takes as anything; `as number` still tells the reader, and the lines below.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
  },
);
