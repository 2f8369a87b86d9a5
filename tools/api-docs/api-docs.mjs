import { readFile } from 'node:fs/promises';
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
    ...(await functionPart(
      'guest',
      {
        guest: 'GuestAnswers',
        bills: 'GuestBillAnswers',
        statement: 'StatementAnswers',
        reservations: 'GuestReservationAnswers',
        consent: 'ConsentGuestAnswers',
      },
      contract.guestInputs,
      contract.guestDocs,
    )),
    ...(await functionPart(
      'staff',
      {
        staff: 'StaffAnswers',
        reconciliation: 'ReconciliationAnswers',
        bills: 'StaffBillAnswers',
        refunds: 'RefundAnswers',
        'order-search': 'OrderSearchAnswers',
        reservations: 'StaffReservationAnswers',
        consent: 'ConsentStaffAnswers',
        team: 'TeamAnswers',
        shifts: 'ShiftAnswers',
        'daily-reports': 'ReportAnswers',
        audit: 'AuditAnswers',
      },
      contract.staffInputs,
      contract.staffDocs,
    )),
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

/** `answersByFile` names the interface of answers in each file of the contract that has some. */
async function functionPart(name, answersByFile, inputs, docs) {
  const found = await Promise.all(
    Object.entries(answersByFile).map(async ([contractFile, answers]) =>
      answersOf(await readFile(fromRoot(`contract/${contractFile}.ts`), 'utf8'), answers),
    ),
  );
  const answerByAction = Object.assign({}, ...found);
  return [
    `## Function \`${name}\``,
    ...Object.entries(inputs).map(([action, schema]) =>
      actionPart(action, schema, docs[action], answerByAction[action]),
    ),
  ];
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
