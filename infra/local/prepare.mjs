// Everything that must have happened before a script of this clone can run: the packages installed, the sources
// compiled, the console and the workflow bundle built. Plain Node without packages, for it runs before there are any.
// Prints to standard error only; standard output belongs to the script.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './prepare-lock.mjs';

const clone = fileURLToPath(new URL('../..', import.meta.url));
const inClone = (...parts) => join(clone, ...parts);
const say = (line) => process.stderr.write(`${line}\n`);
const children = new Set();
let stopping = false;

/**
 * Installs the packages, and with `build` compiles the sources, then makes the console and the workflow bundle; skips
 * whatever is up to date. Two at the same moment take turns.
 *
 * @param {{ build: boolean, assets?: boolean, console?: boolean, onCompiled?: () => void }} wish `assets: false` leaves
 *   the console and the bundle out, `console: false` the console alone; `onCompiled` is called when the sources are compiled and the rest is still coming
 */
export async function prepare({ build, assets = true, console: withConsole = true, onCompiled }) {
  checkNode();
  const file = inClone('.throughgate', 'prepare.lock');
  const onWait = (pid) => say(`Waiting for process ${pid}, which builds this clone.`);
  await withLock({ file, onWait }, async () => {
    await install();
    if (!build) return;
    await compile();
    onCompiled?.();
    if (!assets) return;
    if (withConsole) await buildConsole();
    await bundleWorkflows();
  });
}

function checkNode() {
  const wanted = JSON.parse(readFileSync(inClone('package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(
    `Throughgate needs Node ${wanted} or newer; this is Node ${process.versions.node} (${process.execPath}).`,
  );
}

async function install() {
  const stamp = inClone('node_modules', '.throughgate-lock-hash');
  const hash = fingerprint(['package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!isInstalledByHand()) {
    say('packages: installing what package-lock.json lists (usually 20 s to 2 minutes).');
    const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
      ? [process.execPath, process.env.npm_execpath]
      : ['npm'];
    await run('npm ci', [...npm, 'ci', '--include=dev']);
  }
  writeFileSync(stamp, hash);
}

/** npm's own record of node_modules agrees with package-lock.json: somebody ran `npm install` or `npm ci` already. */
function isInstalledByHand() {
  const record = inClone('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inClone('package-lock.json'), 'utf8')).packages;
  const agrees = ([path, { version, optional, devOptional }]) =>
    path === '' || there[path]?.version === version || (!(path in there) && Boolean(optional || devOptional));
  return Object.entries(wanted).every(agrees) && Object.keys(there).every((path) => path in wanted);
}

async function compile() {
  const rooms = ['schemas', 'domain', 'workflows', 'services', 'infra', 'bench'];
  const sources = fingerprint([...rooms, 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'], isCompiled);
  await unlessUpToDate({ name: 'compiled', hash: sources, made: [] }, async () => {
    say('sources: compiling (usually 5 to 20 s).');
    await run('Compiling the sources', [
      process.execPath,
      inClone('node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      inClone('tsconfig.build.json'),
    ]);
  });
}

const isCompiled = (path) => /\.(ts|json)$/.test(path) && !path.startsWith(join('services', 'console'));

async function buildConsole() {
  const config = join('services', 'console', 'vite.config.mts');
  if (!existsSync(inClone(config))) return;
  const sources = fingerprint([join('services', 'console'), 'schemas', 'domain', 'package-lock.json']);
  await unlessUpToDate({ name: 'console', hash: sources, made: ['console'] }, async () => {
    say('console: building (usually 5 to 30 s).');
    const vite = inClone('node_modules', 'vite', 'bin', 'vite.js');
    await run('Building the console', [
      process.execPath,
      vite,
      'build',
      '--logLevel',
      'warn',
      '--config',
      inClone(config),
    ]);
  });
}

async function bundleWorkflows() {
  const bundler = inClone('dist', 'services', 'worker', 'bundle.js');
  if (!existsSync(bundler)) return;
  const parts = ['workflows', 'domain', 'schemas', join('services', 'worker')].map((part) => join('dist', part));
  const sources = fingerprint([...parts, 'package-lock.json'], (path) => extname(path) !== '.map');
  await unlessUpToDate({ name: 'bundle', hash: sources, made: ['workflow-bundle.js'] }, async () => {
    say('workflows: bundling (usually 5 to 15 s).');
    await run('Bundling the workflows', [process.execPath, bundler]);
  });
}

/** The stamp lies beside what was made, so that whoever deletes dist/ deletes both. */
async function unlessUpToDate({ name, hash, made }, make) {
  const stamp = inClone('dist', '.stamps', name);
  const isMade = made.every((path) => existsSync(inClone('dist', path)));
  if (isMade && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await make();
  mkdirSync(inClone('dist', '.stamps'), { recursive: true });
  writeFileSync(stamp, hash);
}

/** One hash over the paths and contents of files and folders of the clone; what does not exist counts as empty. */
function fingerprint(paths, counts = () => true) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(inClone(path))) return;
    if (statSync(inClone(path)).isDirectory())
      readdirSync(inClone(path))
        .sort()
        .forEach((name) => visit(join(path, name)));
    else if (counts(path)) hash.update(`${path}\0`).update(readFileSync(inClone(path)));
  };
  paths.forEach(visit);
  return hash.digest('hex');
}

/** What a tool prints is shown, on standard error, when it fails. */
function run(what, [command, ...args]) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: clone, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part) => (printed += part));
    children.add(child);
    child.once('error', failed);
    child.once('close', (code) => {
      children.delete(child);
      if (code === 0) return done();
      if (!stopping) process.stderr.write(printed);
      failed(new Error(`${what} failed.`));
    });
  });
}

/**
 * `npm start` and the like: prepares, then is as good as the script itself, with its signals and its exit code. With
 * `--early` the script starts while the console and the bundle are made and is told when they are; with
 * `--compile-only` it needs neither, with `--no-console` the bundle alone.
 */
async function main([first, ...rest]) {
  const isMode = ['--early', '--compile-only', '--no-console'].includes(first);
  const [script, ...args] = isMode ? rest : [first, ...rest];
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => forward(signal));
  stopWithNpm();
  if (first === '--early') return startEarly(script, args);
  await prepare({ build: true, assets: first !== '--compile-only', console: first !== '--no-console' });
  start(script, args);
}

async function startEarly(script, args) {
  let started;
  const tell = (assets) => started.connected && started.send({ assets });
  const onCompiled = () => (started = start(script, args, { THROUGHGATE_ASSETS: 'coming' }));
  try {
    await prepare({ build: true, onCompiled });
    tell('ready');
  } catch (error) {
    if (started === undefined) throw error;
    if (!stopping) say(error.message);
    tell('failed');
  }
}

function start(script, args, env = {}) {
  const path = extname(script) === '' ? inClone('dist', `${script}.js`) : inClone(script);
  const child = spawn(process.execPath, ['--enable-source-maps', path, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  });
  children.add(child);
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)));
  return child;
}

/** With nothing to hand it on to, there is nothing to wait for. */
function forward(signal) {
  stopping = true;
  if (children.size === 0) process.exit(1);
  for (const child of children) child.kill(signal);
}

/**
 * npm hands a signal to its shell only, and killed the hard way it hands on nothing: either way one of the two above us
 * is gone, and nobody would hold the Ctrl-C any more.
 */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const above = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const npm = above();
  setInterval(() => above() !== npm && !stopping && forward('SIGTERM'), 500).unref();
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return undefined;
  }
}

if (process.argv[1] !== undefined && realpathSync(resolve(process.argv[1])) === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => {
    if (!stopping) say(error.message);
    process.exit(1);
  });
}
