import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Sentence } from '../build/command.mjs';
import { timed } from '../build/progress.mjs';
import { findBrowser } from './find-browser.mjs';

/** The path of a browser for the journeys; installs the distribution's own where that is possible. */
export async function provideBrowser() {
  const isDebian = process.platform === 'linux' && isDebianLike();
  const isRoot = process.getuid?.() === 0;
  const missing = [
    ...(findBrowser() ? [] : ['chromium']),
    ...(isDebian && !hasChineseFont() ? ['fonts-noto-cjk'] : []),
  ];
  if (missing.length > 0 && isDebian && isRoot) await installByApt(missing);
  const browser = findBrowser();
  if (!browser) throw new Sentence(`The browser tests need Chrome, Chromium or Edge. ${howToInstall()}`);
  if (isDebian && !hasChineseFont()) {
    process.stdout.write(
      'No Chinese font is installed, so screenshots will show boxes: sudo apt-get install fonts-noto-cjk\n',
    );
  }
  return browser;
}

async function installByApt(packages) {
  process.stdout.write(
    `Installing ${packages.join(' and ')} with apt-get, for the browser tests need them.\n`,
  );
  await timed('apt-get update', () => run('apt-get', ['update', '-q']));
  await timed(`apt-get install ${packages.join(' ')}`, () =>
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]),
  );
}

function run(command, args) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(undefined);
      else
        reject(
          new Sentence(`"${command} ${args.join(' ')}" failed with code ${code}; its own words stand above.`),
        );
    });
  });
}

/** Debian and what descends from it; on Ubuntu the package `chromium` may be a pointer to a snap. */
function isDebianLike() {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function hasChineseFont() {
  const answer = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.trim() !== '';
}

export function howToInstall() {
  const commands = {
    darwin: 'Install one: brew install --cask google-chrome',
    win32: 'Install one: winget install --id Google.Chrome',
  };
  const onLinux = isDebianLike()
    ? 'Install it: sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk'
    : 'Install Chromium with the package manager of your system, or name one: GALLEY_BROWSER=/path/to/chromium npm test';
  return commands[process.platform] ?? onLinux;
}
