import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import prettier from 'prettier';
import { fromRoot } from '../project.mjs';

/** Writes a document that is made from the code; with `--check` it fails where the document is older than the code. */
export async function writeOrCheck(file, text) {
  if (!process.argv.includes('--check')) {
    await writeFile(fromRoot(file), text);
    return;
  }
  if ((await readFile(fromRoot(file), 'utf8')) === text) return;
  const script = basename(process.argv[1]);
  process.stderr.write(`${file} is older than the code; run node tools/api-docs/${script}\n`);
  process.exitCode = 1;
}

/** A document as the formatter of the project leaves it. */
export async function formatted(file, parts) {
  const options = await prettier.resolveConfig(fromRoot(file));
  return prettier.format(parts.join('\n\n'), { ...options, parser: 'markdown' });
}
