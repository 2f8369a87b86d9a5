import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Runs the main thing of a script when Node was started with that script, and not when it is imported. */
export async function runAsCommand(moduleUrl, main) {
  const started = process.argv[1];
  if (!started || realpathSync(started) !== realpathSync(fileURLToPath(moduleUrl))) return;
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`);
    process.exitCode = error?.exitCode ?? 1;
  }
}

/** What went wrong, with a stack only where no sentence was written for people. */
function describe(error) {
  if (error?.isSentence) return error.message;
  if (Array.isArray(error?.errors)) return error.message;
  return error?.stack ?? String(error);
}

/** A failure that one sentence explains completely; nobody needs its stack. */
export class Sentence extends Error {
  isSentence = true;
  /** @param {string} message @param {number} exitCode */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
