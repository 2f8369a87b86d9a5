import {
  array,
  type GenericSchema,
  literal,
  nonEmpty,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
  transform,
  union,
} from 'valibot';

const words = pipe(string(), nonEmpty());

/** WeChat writes numbers as numbers in some pushes and as text in others. */
const digits = union([
  pipe(
    number(),
    transform((value) => String(value)),
  ),
  pipe(string(), nonEmpty()),
]);

const seconds = pipe(
  union([number(), pipe(string(), regex(/^\d{1,12}$/))]),
  transform((value) => Number(value)),
);

export const envelopeShape = object({
  FromUserName: words,
  CreateTime: seconds,
  MsgType: words,
  Event: optional(string(), ''),
  MsgId: optional(digits),
});

export const enteredShape = object({ SessionFrom: optional(string(), '') });
export const textShape = object({ Content: string() });
export const pictureShape = object({ MediaId: words, PicUrl: optional(string(), '') });
export const pageShape = object({ Title: optional(string(), ''), PagePath: words });

const judgedShape = object({
  errcode: literal(0),
  trace_id: words,
  result: object({ suggest: picklist(['pass', 'review', 'risky']) }),
});
const notJudgedShape = object({ errcode: number(), trace_id: words });

export const verdictShape = union([
  pipe(
    judgedShape,
    transform(({ trace_id, result }) => ({ traceId: trace_id, verdict: result.suggest })),
  ),
  pipe(
    notJudgedShape,
    transform(({ trace_id }) => ({ traceId: trace_id, verdict: 'not-judged' as const })),
  ),
]);

const templateId = words;

export const answersShape = listOf(
  pipe(
    object({ TemplateId: templateId, SubscribeStatusString: picklist(['accept', 'reject']) }),
    transform((entry) => ({ templateId: entry.TemplateId, answer: entry.SubscribeStatusString })),
  ),
);

export const refusalsShape = listOf(
  pipe(
    object({ TemplateId: templateId, SubscribeStatusString: literal('reject') }),
    transform((entry) => entry.TemplateId),
  ),
);

export const resultsShape = listOf(
  pipe(
    object({ TemplateId: templateId, MsgID: digits, ErrorCode: digits, ErrorStatus: optional(string(), '') }),
    transform((entry) => ({
      templateId: entry.TemplateId,
      messageId: entry.MsgID,
      isDelivered: entry.ErrorCode === '0',
      status: entry.ErrorStatus,
    })),
  ),
);

/** `List` is a list of several, and often the bare object of one. */
function listOf<Input, Output>(entry: GenericSchema<Input, Output>) {
  return object({
    List: union([
      array(entry),
      pipe(
        entry,
        transform((one) => [one]),
      ),
    ]),
  });
}
