const needed = [20, 19];

/** One sentence when this Node is too old for the project, else null. Written for any Node that knows modules. */
export function nodeTooOld(version) {
  const parts = version.replace('v', '').split('.').map(Number);
  const isOld = parts[0] < needed[0] || (parts[0] === needed[0] && parts[1] < needed[1]);
  return isOld
    ? 'Galley needs Node ' +
        needed.join('.') +
        ' or newer, but this is ' +
        version +
        '; install a newer one from https://nodejs.org and try again.'
    : null;
}
