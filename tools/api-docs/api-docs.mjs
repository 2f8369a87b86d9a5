import { readFile, readdir } from 'node:fs/promises';
import { runAsCommand } from '../build/command.mjs';
import { fromRoot } from '../project.mjs';
import { answersOf, shapesOf } from './answer-shapes.mjs';
import { fieldsOf } from './describe-schema.mjs';
import { loadModules } from './load-modules.mjs';
import { formatted, writeOrCheck } from './write-or-check.mjs';

const file = 'docs/api.md';
const modules = ['guest', 'staff', 'refusal', 'payment-notify', 'message-push', 'action-docs', 'staff-docs'];

/** The whole text of docs/api.md, made from the contract. */
export async function apiDocs() {
  const contract = await loadModules(modules.map((name) => `contract/${name}`));
  const parts = [
    head(contract),
    ...(await functionPart('guest', contract.guestInputs, contract.guestDocs)),
    ...(await functionPart('staff', contract.staffInputs, contract.staffDocs)),
    notifications(contract.notificationRefusals),
    pushes(contract.pushRefusals),
    await shapes(),
    refusals(contract.refusalSentences),
  ];
  return formatted(file, parts);
}

function head({ refusalsOfEveryAction }) {
  return `# API

Made from \`contract/\` by \`node tools/api-docs/api-docs.mjs\`; a test asserts that it is up to date.

Functions \`guest\` and \`staff\` take \`{ action, input }\` and answer \`{ ok: true, data }\` or
\`{ ok: false, refusal: { code, message, details } }\`. Who calls is known from WeChat alone. Amounts are whole fen,
moments are milliseconds since 1970. Every action may be repeated. Each may answer
${refusalsOfEveryAction.map((code) => `\`${code}\``).join(', ')}; an action that does not exist answers \`ACTION_UNKNOWN\`.
Who is suspended at a store is refused every action of \`staff\` there with \`SUSPENDED\`; which role may do what stands in [roles.md](roles.md).`;
}

async function functionPart(name, inputs, docs) {
  const answerByAction = await answersTo(Object.keys(inputs));
  return [
    `## Function \`${name}\``,
    ...Object.entries(inputs).map(([action, schema]) =>
      actionPart(action, schema, docs[action], answerByAction[action]),
    ),
  ];
}

/** Answers stand in the contract's interfaces called `…Answers`; those of one function name its actions alone. */
async function answersTo(actions) {
  const files = (await readdir(fromRoot('contract'))).filter((name) => /^[\w-]+\.ts$/.test(name)).sort();
  const found = {};
  for (const contractFile of files) {
    for (const answers of answersOf(await readFile(fromRoot(`contract/${contractFile}`), 'utf8'))) {
      if (Object.keys(answers).every((action) => actions.includes(action))) Object.assign(found, answers);
    }
  }
  const missing = actions.filter((action) => found[action] === undefined);
  if (missing.length > 0)
    throw new Error(`no interface of the contract says what ${missing.join(', ')} answers`);
  return found;
}

function actionPart(action, schema, doc, answer) {
  const fields = fieldsOf(schema);
  const table = fields.map(({ name, shape }) => `| \`${name}\` | ${shape} |`).join('\n');
  const input = fields.length === 0 ? 'Takes an empty input.' : `| input | shape |\n| --- | --- |\n${table}`;
  const refused = doc.refusals.map((code) => `\`${code}\``).join(', ');
  return `### \`${action}\`

${doc.summary}

${input}

\`\`\`json
${JSON.stringify({ action, input: doc.example }, null, 2)}
\`\`\`

Answers:

\`\`\`ts
${answer}
\`\`\`
${refused ? `\nRefuses with ${refused}.` : ''}`;
}

function notifications(codes) {
  const rows = Object.entries(codes).map(
    ([code, { status, sentence }]) => `| \`${code}\` | ${status} | ${sentence} |`,
  );
  return `## Function \`payment-notify\`

Reached over HTTP by WeChat Pay: payments at its own address, refunds at \`/refund\` below it. An accepted notification
is answered with 200; a repeat is accepted and changes nothing. Otherwise:

| code | status | sentence |
| --- | --- | --- |
${rows.join('\n')}

## Function \`clock\`

Rung by a timer every minute; takes and answers nothing.`;
}

function pushes(sentences) {
  const rows = Object.entries(sentences).map(([code, sentence]) => `| \`${code}\` | ${sentence} |`);
  return `## Function \`message-push\`

Called by WeChat for the kinds of \`config/cloud/message-push.json\`, which are entered as they stand in the console of a
real environment (settings, message push). A push that is accepted is answered with \`success\`; a repeat is accepted and
changes nothing; a kind that is not known is accepted and logged. Otherwise \`{ code, message }\`:

| code | sentence |
| --- | --- |
${rows.join('\n')}`;
}

/** Menus, quotes, coupons and points are the domain's own; their files explain them. */
async function shapes() {
  const texts = await Promise.all(
    [
      ...['views', 'staff', 'bills', 'refunds', 'order-search', 'reservations', 'statement', 'reminders'],
      ...['printing', 'reconciliation', 'consent', 'team', 'shifts', 'daily-reports', 'audit'],
    ].map((name) => readFile(fromRoot(`contract/${name}.ts`), 'utf8')),
  );
  const code = texts.flatMap(shapesOf).join('\n\n');
  return `## Shapes

Types that are not here stand in \`domain/\`, such as \`Menu\`, \`Quote\`, \`Coupon\` and \`StoreHours\`.

\`\`\`ts
${code}
\`\`\``;
}

function refusals(sentences) {
  const rows = Object.entries(sentences).map(([code, sentence]) => `| \`${code}\` | ${sentence} |`);
  return `## Refusals\n\n| code | sentence |\n| --- | --- |\n${rows.join('\n')}`;
}

await runAsCommand(import.meta.url, async () => writeOrCheck(file, await apiDocs()));
