// Kept to syntax and modules that an old Node understands, so that an old Node hears its one sentence.
import { nodeTooOld } from '../tools/start/node-version.mjs';

const complaint = nodeTooOld(process.version);
if (complaint) {
  process.stderr.write(complaint + '\n');
  process.exitCode = 1;
} else {
  import('./run-bench.mjs').then((module) => module.runBench());
}
