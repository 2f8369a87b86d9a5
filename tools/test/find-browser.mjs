import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** The path of an installed Chrome, Chromium or Edge, or null. `GALLEY_BROWSER` names one by hand. */
export function findBrowser(environment = process.env, platform = process.platform) {
  const candidates = environment.GALLEY_BROWSER
    ? [environment.GALLEY_BROWSER]
    : (candidatesByPlatform[platform]?.(environment) ?? linuxCandidates(environment));
  return candidates.find((path) => existsSync(path)) ?? null;
}

const candidatesByPlatform = { darwin: macCandidates, win32: windowsCandidates, linux: linuxCandidates };

function linuxCandidates(environment) {
  const folders = [...(environment.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function macCandidates(environment) {
  const applications = ['/Applications', join(environment.HOME ?? '', 'Applications')];
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    applications.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function windowsCandidates(environment) {
  const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ];
  return programs.flatMap((program) => folders.filter(Boolean).map((folder) => join(folder, ...program)));
}
