import { runAsCommand } from '../build/command.mjs';
import { loadModules } from './load-modules.mjs';
import { formatted, writeOrCheck } from './write-or-check.mjs';

const file = 'docs/roles.md';

/** The whole text of docs/roles.md: who may do what, made from the rights that the server asks. */
export async function rolesDocs() {
  const { roles, rightsByAction, staffDocs } = await loadModules([
    'domain/staff/role',
    'contract/staff-docs',
  ]);
  const rows = Object.entries(rightsByAction).map(([action, allowed]) => {
    const marks = roles.map((role) => (allowed.includes(role) ? '✓' : '—'));
    return `| \`${action}\` | ${marks.join(' | ')} | ${staffDocs[action].summary} |`;
  });
  return formatted(file, [
    '# Roles',
    `Made from \`domain/staff/rights/\` by \`node tools/api-docs/roles-docs.mjs\`; a test asserts that it is up to date, and
\`staff-rights.test.ts\` and \`staff-reach.test.ts\` in \`server/security\` call every action as every role at the own
store, at another store and while suspended, and as a stranger: what stands here as — is refused with
\`ROLE_NOT_ALLOWED\`, at another store with
\`NOT_STAFF\`, while suspended with \`SUSPENDED\`, and changes nothing.`,
    `A mark says that the role may ask. Some actions look further: refunds and write-offs above the limit of a role wait for
an approval, nobody changes the role of a colleague who does not stand below (owners excepted), and a till belongs to
whoever opened it (leaders may finish it).`,
    `| action | ${roles.join(' | ')} | what it does |
| --- | ${roles.map(() => ':---:').join(' | ')} | --- |
${rows.join('\n')}`,
  ]);
}

await runAsCommand(import.meta.url, async () => writeOrCheck(file, await rolesDocs()));
