import { measureFiles, measurePackages } from './sizes.mjs';

/** Prints the packages of `dist/weapp`, or with `--files` their files, as JSON. */
const measured = process.argv.includes('--files') ? measureFiles() : measurePackages();
process.stdout.write(JSON.stringify(measured));
