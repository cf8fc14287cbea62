import tseslint from 'typescript-eslint';

const core = ['schemas/**/*.ts', 'domain/**/*.ts', 'workflows/**/*.ts'];
const pure = ['schemas/**/*.ts', 'domain/**/*.ts'];

const outside = [
  'process',
  'console',
  'fetch',
  'crypto',
  'performance',
  'globalThis',
  'require',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
].map((name) => ({ name, message: 'No way out of the core: take it in as data.' }));

const zones = ['Intl', 'Temporal'].map((name) => ({
  name,
  message: 'The zone database changes under a running pathway: the zone stands in its state as a table.',
}));

const localised = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'localeCompare'].map((property) => ({
  property,
  message: 'It answers by the machine it runs on.',
}));

const time = 'No clock in the core: take the time in as data.';
const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: time },
  { selector: "CallExpression[callee.name='Date']", message: time },
];
const now = { selector: "MemberExpression[object.name='Date'][property.name='now']", message: time };
const machineZone = [
  {
    selector: 'MemberExpression[property.name=/^([gs]et(Date|Day|FullYear|Hours|Minutes|Month)|getTimezoneOffset)$/]',
    message: "It counts in the machine's zone: use the UTC form, or domain/calendar.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length>1]",
    message: "It counts in the machine's zone: use Date.UTC.",
  },
];
const plain = [
  { selector: 'ClassDeclaration, ClassExpression', message: 'Plain data and functions in the core.' },
  { selector: 'TSEnumDeclaration', message: 'A union, not an enum.' },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '.throughgate/**', 'node_modules/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/only-throw-error': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', { max: 10, variant: 'modified' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
      'max-params': ['error', 3],
    },
  },
  {
    files: core,
    rules: {
      'no-restricted-globals': ['error', ...outside, ...zones],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'No chance in the core: take it in as data.' },
        ...localised,
      ],
    },
  },
  // Temporal replays Date.now() in workflows/; everywhere else in the core the time comes as data.
  {
    files: ['workflows/**/*.ts'],
    rules: {
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-syntax': ['error', ...clock, ...machineZone, ...plain],
    },
  },
  { files: pure, rules: { 'no-restricted-syntax': ['error', ...clock, now, ...machineZone, ...plain] } },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400 }],
      'max-params': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // A page's function is mostly the page: its lines are markup.
  {
    files: ['services/console/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  // What fastify knows of a request can only be added to as an interface.
  {
    files: ['services/api/sign-in/door.ts', 'services/api/rights/guard.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  // A provider on this machine speaks without TLS; the library marks what allows that, so that it stands out.
  { files: ['services/api/sign-in/provider.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.disableTypeChecked], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off', 'max-params': 'off' },
  },
);
