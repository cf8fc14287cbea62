// One arrow: schemas ← domain ← workflows ← services. `test` may see everything, and nothing sees `test`.
// `infra/checks/walls.ts` plants a violation of every wall below and proves that it is caught by its own name.

const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const inside = (...folders) => `^(${folders.join('|')})/`;
const aPackage = (name) => `(^|/)node_modules/${name}/`;

const arrow = [
  wall(
    'schemas-look-left-only',
    'schemas/ is the first room: it imports nothing but itself.',
    { path: '^schemas/' },
    { path: inside('domain', 'workflows', 'services', 'infra') },
  ),
  wall(
    'domain-looks-left-only',
    'domain/ may look at schemas/ alone: a rule knows no engine and no service.',
    { path: '^domain/' },
    { path: inside('workflows', 'services', 'infra') },
  ),
  wall(
    'workflows-look-left-only',
    'workflows/ may look at domain/ and schemas/: what it asks of the world goes through its activity port.',
    { path: '^workflows/' },
    { path: inside('services', 'infra') },
  ),
  wall(
    'services-look-left-only',
    'services/ may not look at infra/: a service is told where its servers are, it does not start them.',
    { path: '^services/' },
    { path: '^infra/' },
  ),
];

const core = [
  wall(
    'schemas-use-zod-only',
    'schemas/ stays free of I/O: zod is its one package.',
    { path: '^schemas/' },
    { path: '(^|/)node_modules/', pathNot: aPackage('zod') },
  ),
  wall(
    'domain-uses-no-package',
    'domain/ is pure functions on plain data: it uses no package at all.',
    { path: '^domain/' },
    { path: '(^|/)node_modules/' },
  ),
  wall(
    'workflows-use-temporal-only',
    'The sandbox bundle holds @temporalio/workflow and @temporalio/common, and our own code.',
    { path: '^workflows/' },
    { path: '(^|/)node_modules/', pathNot: aPackage('@temporalio/(workflow|common)') },
  ),
  wall(
    'no-node-in-the-core',
    'Node does not exist in the workflow sandbox, and rules need none of it.',
    { path: inside('schemas', 'domain', 'workflows') },
    { dependencyTypes: ['core'] },
  ),
  wall(
    'schemas-as-types-only',
    'Parsing happens at the edges: domain/ and workflows/ take schemas as types, so that zod stays out of the bundle.',
    { path: inside('domain', 'workflows') },
    { path: '^schemas/', dependencyTypesNot: ['type-only'] },
  ),
];

const rooms = [
  wall(
    'services-are-strangers',
    'Services meet on topics, not in imports; services/platform/ is the one shared room.',
    { path: '^services/([^/]+)/', pathNot: '^services/cli/hmpps[.]ts$' },
    { path: '^services/', pathNot: '^services/($1|platform)/' },
  ),
  wall(
    'a-dry-run-takes-translators-only',
    'A dry run on the command line reads as the adapters do: it takes their pure translators, and nothing else of theirs.',
    { path: '^services/cli/hmpps[.]ts$' },
    { path: '^services/', pathNot: '^services/(cli/|platform/|adapters/[^/]+/translate[.]ts$)' },
  ),
  wall(
    'adapters-are-strangers',
    'An adapter knows one agency; what two adapters share is a schema.',
    { path: '^services/adapters/([^/]+)/' },
    { path: '^services/adapters/', pathNot: '^services/adapters/$1/' },
  ),
  wall(
    'console-speaks-to-the-api-only',
    "services/console/ runs in a browser: of our code it sees the api's words and itself.",
    { path: '^services/console/' },
    {
      path: inside('schemas', 'domain', 'workflows', 'services'),
      pathNot: ['^services/console/', '^schemas/(?!reports/|events/|topics[.])'],
    },
  ),
  wall(
    'platform-knows-no-rule',
    'services/platform/ carries messages; of domain/ and workflows/ it may know types.',
    { path: '^services/platform/' },
    { path: inside('domain', 'workflows'), dependencyTypesNot: ['type-only'] },
  ),
  wall(
    'workflows-by-message-only',
    "A service talks to a workflow by its messages.ts and knows the rest as types; the shell is the worker's to bundle.",
    { path: '^services/' },
    { path: '^workflows/', pathNot: '/messages[.]ts$', dependencyTypesNot: ['type-only'] },
  ),
  wall(
    'infra-sees-platform-only',
    'infra/ runs services as processes: of our code it imports schemas/ and services/platform/.',
    { path: '^infra/' },
    { path: inside('domain', 'workflows', 'services'), pathNot: '^services/platform/' },
  ),
  wall(
    'benches-run-services-as-processes',
    'A bench measures what is started: of services/ it imports services/platform/.',
    { path: '^bench/' },
    { path: '^services/', pathNot: '^services/platform/' },
  ),
];

const servers = [
  wall(
    'kafkajs-in-one-file',
    'kafkajs is in maintenance mode: one file knows it, so one file is mended or replaced.',
    { path: inside('schemas', 'domain', 'workflows', 'services', 'infra'), pathNot: '^services/platform/kafka[.]ts$' },
    { path: aPackage('kafkajs') },
  ),
  wall(
    'mongodb-in-platform-only',
    'mongodb is reached through services/platform/, where writes are guarded and indexes declared.',
    { path: inside('schemas', 'domain', 'workflows', 'services', 'infra'), pathNot: '^services/platform/' },
    { path: aPackage('mongodb') },
  ),
  wall(
    'few-hold-temporal',
    'The gateway signals, the api asks, the worker works, and infra/local/servers/ looks whether it is up.',
    { path: inside('services', 'infra'), pathNot: '^(services/(gateway|api|worker|platform)|infra/local/servers)/' },
    { path: aPackage('@temporalio/client') },
  ),
];

const everywhere = [
  wall('no-cycles', 'A cycle is two names for one module.', {}, { circular: true }),
  wall(
    'nothing-sees-test',
    'What runs does not know that it is tested.',
    { pathNot: '^test/' },
    { path: '^test/', pathNot: '^test/.*[.]json$' },
  ),
  wall(
    'nothing-sees-bench',
    'What runs does not know that it is measured.',
    { pathNot: '^(bench|test)/' },
    { path: '^bench/' },
  ),
  wall(
    'no-barrels',
    'A barrel hides where a word lives; the one index is workflows/index.ts, which names the workflows to bundle.',
    {},
    { path: '(^|/)index[.](ts|tsx)$', pathNot: ['^workflows/index[.]ts$', '(^|/)node_modules/'] },
  ),
  wall(
    'no-path-aliases',
    'A relative import says where it leads without a second table.',
    {},
    { dependencyTypes: ['aliased'] },
  ),
  wall(
    'every-import-leads-somewhere',
    'An import that resolves to nothing fails in production.',
    {},
    {
      couldNotResolve: true,
      // Left out: types of the browser's bundler, which exist for the compiler alone.
      pathNot: '^vite/client$',
    },
  ),
  wall(
    'every-package-is-declared',
    'A package that came along with another goes away with it.',
    { pathNot: '(^|/)node_modules/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  wall(
    'services-run-on-dependencies',
    'A service in production has no devDependencies; the console is bundled before.',
    { path: inside('schemas', 'domain', 'workflows', 'services'), pathNot: '^services/console/' },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

module.exports = {
  forbidden: [...arrow, ...core, ...rooms, ...servers, ...everywhere],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|[.]throughgate|services/console/dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
