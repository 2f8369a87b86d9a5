import { runAsCommand, Sentence } from '../build/command.mjs';
import { installIfNeeded } from '../install.mjs';
import { keepLogQuiet, loadSimulation } from './bundle.mjs';
import { readOptions, usage } from './options.mjs';

/** `npm run simulate`: exit code 1 when a seed broke a promise. */
await runAsCommand(import.meta.url, async (args) => {
  const options = readOptions(args);
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  await installIfNeeded();
  const { runSimulation } = await loadSimulation(
    'tests/simulation/command.ts',
    await findMutant(options.mutant),
  );
  keepLogQuiet();
  const failed = await runSimulation(options, (line) => process.stdout.write(`${line}\n`));
  // Writes that waited for a document when their seed ended still have a timer.
  process.exit(failed === null ? 0 : 1);
});

async function findMutant(name) {
  if (name === null) return undefined;
  const { everyMutant } = await loadSimulation('tests/simulation/mutants/every-mutant.ts');
  const mutant = everyMutant.find((each) => each.name === name);
  if (!mutant) throw new Sentence(`There is no mutant "${name}"; tests/simulation/mutants has them all.`, 2);
  return mutant;
}
