import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Sentence } from '../build/command.mjs';
import { projectRoot } from '../project.mjs';

export const usage = `npm start -- [options]

  --port N     the port on 127.0.0.1 (8787)
  --data DIR   the folder that keeps everything (.data)
  --fresh      forget what the folder holds and begin with the demo restaurant
  --no-open    do not open the browser
  --help       this text
`;

const known = {
  port: { type: 'string', default: '8787' },
  data: { type: 'string', default: '.data' },
  fresh: { type: 'boolean', default: false },
  open: { type: 'boolean', default: true },
  help: { type: 'boolean', default: false },
};

/**
 * What the person asked for. A mistake is a sentence with exit code 2.
 * @param {readonly string[]} args @param {NodeJS.ProcessEnv} environment
 */
export function readOptions(args, environment = process.env) {
  refuseOptionsTakenByNpm(environment);
  const { port, data, fresh, open, help } = parse(args);
  const portNumber = Number(port);
  if (!/^\d+$/.test(port) || portNumber > 65535) {
    throw new Sentence(`--port takes a number from 0 to 65535, but is "${port}".`, 2);
  }
  if (!data) throw new Sentence('--data takes the name of a folder.', 2);
  return { port: portNumber, dataDir: isAbsolute(data) ? data : join(projectRoot, data), fresh, open, help };
}

function parse(args) {
  try {
    return parseArgs({ args: [...args], options: known, allowNegative: true, allowPositionals: false })
      .values;
  } catch (error) {
    const named = /'(.+?)'/.exec(error.message)?.[1] ?? args.join(' ');
    if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new Sentence(
        `The option ${named} lacks its value or takes none; npm start -- --help names all.`,
        2,
      );
    }
    throw new Sentence(`There is no option ${named}; npm start -- --help names all there are.`, 2);
  }
}

/** `npm start --port 9000` gives the option to npm, which keeps it; silence would start the wrong thing. */
function refuseOptionsTakenByNpm(environment) {
  const taken = Object.keys(known).find(
    (name) => name !== 'help' && environment[`npm_config_${name}`] !== undefined,
  );
  if (taken) {
    throw new Sentence(
      `npm kept the option for itself; write two dashes first: npm start -- --${taken} …`,
      2,
    );
  }
}
