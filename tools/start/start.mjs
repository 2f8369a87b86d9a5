// Kept to syntax and modules that an old Node understands, so that an old Node hears its one sentence.
import { nodeTooOld } from './node-version.mjs';

const complaint = nodeTooOld(process.version);
if (complaint) {
  process.stderr.write(complaint + '\n');
  process.exitCode = 1;
} else {
  import('./launch.mjs').then((module) => module.launch(process.argv.slice(2)));
}
