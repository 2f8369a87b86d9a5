import { runAsCommand } from '../build/command.mjs';
import { installIfNeeded } from '../install.mjs';
import { keepLogQuiet, loadSimulation } from './bundle.mjs';

/** Of these the rare ones need some dozens; a mutant that survives all of them counts as not found. */
const mostSeeds = 80;
/** Every other run is long enough for payments to run out of time while things fail. */
const minutesOf = (seed) => (seed % 2 === 0 ? 30 : 15);

/** `npm run simulate:mutants [name …]`: exit code 1 when a deliberate bug is not found. */
await runAsCommand(import.meta.url, async (names) => {
  await installIfNeeded();
  const { everyMutant } = await loadSimulation('tests/simulation/mutants/every-mutant.ts');
  keepLogQuiet();
  const chosen = everyMutant.filter(({ name }) => names.length === 0 || names.includes(name));
  process.stdout.write(`${'mutant'.padEnd(38)}${'seed'.padStart(5)}  invariant\n`);
  const survivors = [];
  for (const mutant of chosen) {
    const found = await findMutant(mutant);
    if (!found) survivors.push(mutant);
    const outcome = found ? `${String(found.seed).padStart(5)}  ${found.invariant}` : '    –  SURVIVED';
    process.stdout.write(`${mutant.name.padEnd(38)}${outcome}\n`);
  }
  process.stdout.write(`\n${chosen.length - survivors.length} of ${chosen.length} deliberate bugs found\n`);
  for (const { name, sentence } of survivors) process.stdout.write(`survived: ${name}: ${sentence}\n`);
  process.exit(survivors.length === 0 && chosen.length > 0 ? 0 : 1);
});

async function findMutant(mutant) {
  const { simulateSeed } = await loadSimulation('tests/simulation/run/simulate-seed.ts', mutant);
  for (let seed = 1; seed <= mostSeeds; seed += 1) {
    const { broken } = await simulateSeed({ seed, minutes: minutesOf(seed) });
    if (broken) return { seed, invariant: broken.invariant };
  }
  return null;
}
