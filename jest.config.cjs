const esmOnly = ['jose', 'openid-client', 'oauth4webapi', 'oidc-provider', 'temporal-polyfill', 'temporal-utils', 'temporal-spec'];

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform: { '^.+\\.[jt]s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }] },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esmOnly.join('|')})/)`],
  testTimeout: 30_000,
};
