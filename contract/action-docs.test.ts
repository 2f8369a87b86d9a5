import * as v from 'valibot';
import { guestDocs } from './action-docs';
import { staffDocs } from './staff-docs';
import { guestInputs } from './guest';
import { refusalSentences } from './refusal';
import { staffInputs } from './staff';

const actions = [
  ...Object.entries(guestInputs).map(([name, schema]) => ({ name, schema, doc: guestDocs[name as never] })),
  ...Object.entries(staffInputs).map(([name, schema]) => ({ name, schema, doc: staffDocs[name as never] })),
] as readonly { name: string; schema: v.GenericSchema; doc: { example: unknown } }[];

test.each(actions)('the example of $name is an input that it takes', ({ schema, doc }) => {
  expect(v.safeParse(schema, doc.example).issues).toBeUndefined();
});

test.each(actions)('$name refuses a field that it does not know', ({ schema, doc }) => {
  expect(v.safeParse(schema, { ...(doc.example as object), price: 1 }).success).toBe(false);
});

test('every refusal says in one sentence what happened and ends it', () => {
  const unfinished = Object.entries(refusalSentences).filter(([, sentence]) => !/^[A-Z].+\.$/.test(sentence));
  expect(unfinished).toEqual([]);
});
