import eslint from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

// Arrows point inwards only: what each folder may import from the others.
const inner = ['visit', 'policy', 'school', 'text'];
const arrows = {
  visit: inner,
  policy: inner,
  school: inner,
  text: [],
  desk: inner,
  cards: [...inner, 'desk'],
  teams: [...inner, 'desk', 'cards'],
  storage: [...inner, 'desk'],
  local: [...inner, 'desk', 'functions'],
  functions: [...inner, 'desk', 'cards', 'teams', 'storage'],
};

// What only some folders may know, and why.
const keptIn = [
  {
    folders: ['teams'],
    rule: { group: ['botbuilder*', 'botframework*', '@microsoft/teams-ai*'], message: 'Only src/teams knows the SDK.' },
  },
  { folders: ['storage'], rule: { group: ['@azure/data-tables'], message: 'Only src/storage knows the tables.' } },
  { folders: ['functions', 'local'], rule: { regex: '^(\\.\\./)+(src/)?config$', message: 'Settings are handed in.' } },
  {
    folders: Object.keys(arrows).filter((folder) => !['visit', 'policy', 'text'].includes(folder)),
    rule: { group: ['node:*'], message: 'The rules need no machine.' },
  },
];

const filesOf = (folder) => (folder === 'functions' ? 'functions/**/*.ts' : `src/${folder}/**/*.ts`);

const pure = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time comes in with the command.' },
  { selector: 'AwaitExpression', message: 'The rules do not wait for anything.' },
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'Time comes in with the command.' },
  { selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: 'Ids come in with the command.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.data/', '.pictures/', 'node_modules/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', setInterval: 'readonly', performance: 'readonly', Buffer: 'readonly' },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': 'error',
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
    },
  },
  {
    // Matchers and responses under test are `any`; what they are is what is being asserted.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // These are programs of their own, and what they find out is printed.
  { files: ['test/pictures/**/*.ts', 'test/bench/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/**/*.ts', 'functions/**/*.ts'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { alwaysTryTypes: true } },
      'boundaries/elements': [
        { type: 'functions', pattern: 'functions/**', partialMatch: false },
        ...Object.keys(arrows).map((type) => ({ type, pattern: `src/${type}/**`, partialMatch: false })),
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(arrows).map(([from, to]) => ({
            from: { element: { type: from } },
            allow: { to: { element: { types: { anyOf: [from, ...to] } } } },
          })),
        },
      ],
    },
  },
  ...Object.keys(arrows).map((folder) => ({
    files: [filesOf(folder)],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: keptIn.filter(({ folders }) => !folders.includes(folder)).map(({ rule }) => rule) },
      ],
    },
  })),
  {
    files: ['src/visit/**/*.ts', 'src/policy/**/*.ts', 'src/text/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch', 'crypto'],
      'no-restricted-syntax': ['error', ...pure],
    },
  },
);
