import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const tools = join(__dirname, '..', 'tools', 'api-docs');

test.each([
  ['docs/api.md says what the contract says', 'api-docs.mjs'],
  ['docs/roles.md says what each role may do', 'roles-docs.mjs'],
])(
  '%s',
  (_title, script) => {
    const run = () => execFileSync(process.execPath, [join(tools, script), '--check'], { stdio: 'pipe' });
    expect(run).not.toThrow();
  },
  60_000,
);
