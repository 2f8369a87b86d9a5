import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { installIfNeeded } from '../install.mjs';
import { projectRoot } from '../project.mjs';
import { runAsCommand, Sentence } from './command.mjs';
import { runCached } from './content-cache.mjs';

const appInputs = [
  'src',
  'domain',
  'contract',
  'config',
  'project.config.json',
  'babel.config.js',
  'package.json',
  'tools/build/app.mjs',
];

/** What each target must leave behind in `dist/<target>`. */
const productsByTarget = {
  h5: ['dist/h5/index.html'],
  weapp: ['dist/weapp/app.js', 'dist/weapp/app.json'],
};

/**
 * Builds the guest's and staff's app with Taro.
 * @param {'h5' | 'weapp'} target
 * @param {{ localUrl?: string | null }} [options] `localUrl`: the local cloud that a build for WeChat DevTools talks to
 */
export async function buildApp(target, { localUrl = null } = {}) {
  await runCached({
    name: target === 'h5' ? 'browser app' : 'WeChat app',
    inputs: appInputs,
    outputs: productsByTarget[target],
    settings: { target, localUrl },
    run: (log) => runTaro(target, localUrl, log),
  });
}

/** Taro's command line in a process of its own: it ends its process by itself and changes the environment of it. */
function runTaro(target, localUrl, log) {
  const require = createRequire(import.meta.url);
  const taro = join(dirname(require.resolve('@tarojs/cli/package.json')), 'bin', 'taro');
  const child = spawn(process.execPath, [taro, 'build', '--type', target], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BROWSERSLIST: 'chrome >= 70, ios >= 12',
      GALLEY_LOCAL_CLOUD: localUrl ?? '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => output.push(text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const text = output.join('');
      if (code === 0 && !/✖|Module not found|ERROR in/.test(text)) return resolve(undefined);
      log(text.trim().split('\n').slice(0, 40).join('\n'));
      reject(new Sentence(`Taro could not build the app for ${target}; its own words stand above.`));
    });
  });
}

async function main(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { local: { type: 'string' } },
  });
  const target = positionals[0];
  if (!Object.hasOwn(productsByTarget, target ?? '')) {
    throw new Sentence('Say which app to build: node tools/build/app.mjs h5|weapp [--local URL]', 2);
  }
  await installIfNeeded();
  await buildApp(target, { localUrl: values.local ?? null });
}

await runAsCommand(import.meta.url, main);
