// These packages are ESM only, so jest has to turn them into CommonJS.
const esmOnly = [
  ...['temporal-polyfill', 'temporal-utils', 'temporal-spec'],
  ...['jose', 'openid-client', 'oauth4webapi', 'oidc-provider'],
];

const swc = (parser) => [
  '@swc/jest',
  {
    jsc: { target: 'es2022', parser, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  },
];

// `unit` needs nothing and runs side by side. `live` takes servers as given, `flow` and `browser` bring the whole stack
// along; their files run one at a time.
const stack = ['<rootDir>/test/flow/', '<rootDir>/test/browser/'];

const project = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform: {
    '^.+\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '^.+\\.[cm]?[jt]s$': swc({ syntax: 'typescript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esmOnly.join('|')})/)`],
};

module.exports = {
  testTimeout: 30_000,
  projects: [
    {
      ...project,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [...stack, '[.]live[.]test[.]ts$'],
    },
    {
      ...project,
      displayName: 'live',
      testMatch: ['<rootDir>/test/**/*.live.test.ts'],
      testPathIgnorePatterns: stack,
    },
    { ...project, displayName: 'flow', testMatch: ['<rootDir>/test/flow/**/*.test.ts'] },
    { ...project, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
};
