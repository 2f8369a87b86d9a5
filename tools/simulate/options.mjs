import { parseArgs } from 'node:util';
import { Sentence } from '../build/command.mjs';

export const usage = `npm run simulate -- [options]

  --seeds N     how many seeds (200)
  --minutes N   how long each restaurant is open, in its own time (30)
  --seed N      begin with this seed; without --seeds it is the only one
  --mutant NAME with this deliberate bug, to read its story
  --help        this text
`;

/** What the person asked for. A mistake is a sentence with exit code 2. @param {readonly string[]} args */
export function readOptions(args) {
  const values = parse(args);
  const first = values.seed === undefined ? 1 : wholeNumber('seed', values.seed);
  const seeds = wholeNumber('seeds', values.seeds ?? (values.seed === undefined ? '200' : '1'));
  const minutes = wholeNumber('minutes', values.minutes ?? '30');
  return { firstSeed: first, seeds, minutes, mutant: values.mutant ?? null, help: values.help === true };
}

function parse(args) {
  const text = { type: 'string' };
  try {
    const options = { seeds: text, minutes: text, seed: text, mutant: text, help: { type: 'boolean' } };
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    throw new Sentence(`${error.message}\n\n${usage}`, 2);
  }
}

function wholeNumber(name, text) {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Sentence(`--${name} takes a whole number from 1, but is "${text}".`, 2);
}
