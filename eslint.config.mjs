import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom; `tests/architecture` holds the same table and finds what patterns cannot. */
const layers = [
  {
    files: ['domain/**'],
    forbidden: ['contract', 'server', 'cloudfunctions', 'src', 'emulator', 'fixtures', 'tools'],
  },
  { files: ['contract/**'], forbidden: ['server', 'cloudfunctions', 'src', 'emulator', 'fixtures', 'tools'] },
  { files: ['server/**'], forbidden: ['cloudfunctions', 'src', 'emulator', 'tools'] },
  { files: ['cloudfunctions/**'], forbidden: ['src', 'emulator', 'fixtures', 'tools'] },
  { files: ['src/**'], forbidden: ['server', 'cloudfunctions', 'emulator', 'fixtures', 'tools'] },
  {
    files: ['emulator/**'],
    forbidden: ['domain', 'contract', 'server', 'cloudfunctions', 'src', 'fixtures', 'tools'],
  },
  // The console takes types from the local cloud's own `src`, which a relative path does not tell from the app's.
  {
    files: ['emulator/console/**'],
    forbidden: ['domain', 'contract', 'server', 'cloudfunctions', 'fixtures', 'tools'],
  },
];

const globalsOfNode = Object.fromEntries(
  [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'AbortController',
    'AbortSignal',
    'WebSocket',
    'fetch',
    'performance',
    'structuredClone',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'queueMicrotask',
    'TextDecoder',
    'TextEncoder',
    'document',
    'window',
  ].map((name) => [name, 'readonly']),
);

const plainRules = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-empty': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'no-unreachable': 'error',
  'no-fallthrough': 'error',
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-eval': 'error',
  'max-lines': ['error', { max: 400 }],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.cache/**',
      '.data/**',
      'cloudfunctions/*/index.js',
      'coverage/**',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { ecmaVersion: 2023, globals: globalsOfNode },
    rules: { ...plainRules, 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { ...globalsOfNode, module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
  {
    // Loaded by WeChat itself, which knows `Component`.
    files: ['src/custom-tab-bar/*.js'],
    languageOptions: { globals: { Component: 'readonly' } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...plainRules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // WeChat's own functions fail with plain objects, and so does what stands in for them.
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'emulator/console/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  ...layers.map(({ files, forbidden }) => ({
    files,
    ignores: ['**/*.test.{ts,tsx}', 'server/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`,
              message: 'This layer may not know that one; docs/architecture.md has the table.',
            },
          ],
        },
      ],
    },
  })),
);
