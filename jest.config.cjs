// These packages are ESM only, so jest has to turn them into CommonJS.
const esmOnly = [
  'jose',
  'openid-client',
  'oauth4webapi',
  'oidc-provider',
  'temporal-polyfill',
  'temporal-utils',
  'temporal-spec',
];

const swc = (parser) => [
  '@swc/jest',
  {
    jsc: { target: 'es2022', parser, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  },
];

// Tests against the servers run one file at a time; the rest run side by side and need nothing.
const live = ['<rootDir>/test/workflows/', '<rootDir>/test/flow/', '[.]live[.]test[.]ts$'];
const browser = '<rootDir>/test/browser/';

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
      testPathIgnorePatterns: [...live, browser],
    },
    {
      ...project,
      displayName: 'live',
      testMatch: [
        '<rootDir>/test/workflows/**/*.test.ts',
        '<rootDir>/test/flow/**/*.test.ts',
        '<rootDir>/test/**/*.live.test.ts',
      ],
      testPathIgnorePatterns: [browser],
    },
    { ...project, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
};
