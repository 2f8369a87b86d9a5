import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

test('docs/api.md says what the contract says', () => {
  const script = join(__dirname, '..', 'tools', 'api-docs', 'api-docs.mjs');
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
}, 60_000);
