import { spawn } from 'node:child_process';

/** Shows an address in the person's browser, where there is a person with a screen; silence where there is none. */
export function openInBrowser(url, environment = process.env, platform = process.platform) {
  const command = openerOf(platform, environment);
  if (!command) return;
  const child = spawn(command[0], [...command.slice(1), url], { stdio: 'ignore', detached: true });
  child.once('error', () => process.stdout.write(`No browser could be opened; the address is ${url}\n`));
  child.unref();
}

function openerOf(platform, environment) {
  if (environment.CI || !process.stdout.isTTY) return null;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}
