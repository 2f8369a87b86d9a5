import { findBrowser } from './find-browser.mjs';
import { howToInstall } from './provide-browser.mjs';

const path = findBrowser();
if (path) {
  process.stdout.write(`${path}\n`);
} else {
  process.stderr.write(`No Chrome, Chromium or Edge was found. ${howToInstall()}\n`);
  process.exitCode = 1;
}
