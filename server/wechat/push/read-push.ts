import { createHash } from 'node:crypto';
import { safeParse } from 'valibot';
import type { GenericSchema, InferOutput } from 'valibot';
import type { PushRefusal } from '../../../contract/message-push';
import type { PushBase, PushFact } from './push-fact';
import {
  answersShape,
  enteredShape,
  envelopeShape,
  pageShape,
  pictureShape,
  refusalsShape,
  resultsShape,
  textShape,
  verdictShape,
} from './push-shapes';

export interface IncomingPush {
  readonly event: unknown;
  /** Whom WeChat vouches for; null when for nobody. */
  readonly openid: string | null;
  /** How the call came here, see `callSource`. */
  readonly source: string;
}

/** A push that is provably WeChat's, or why it is refused. `unknown`: it is fine, and no business of ours. */
export type ReadPush =
  | { readonly kind: 'fact'; readonly fact: PushFact }
  | { readonly kind: 'unknown'; readonly what: string }
  | { readonly kind: 'refused'; readonly code: Exclude<PushRefusal, 'INTERNAL'> };

/**
 * WeChat's pushes to a cloud function carry no signature. What tells them from a call that somebody else makes is the
 * way they came: a phone, DevTools, the HTTP API and other functions are named in the source, and cannot hide it.
 * https://developers.weixin.qq.com/miniprogram/dev/wxcloud/guide/functions/openapi.html
 */
export function readPush({ event, openid, source }: IncomingPush): ReadPush {
  if (source.split(',').some((step) => otherWays.has(step))) return { kind: 'refused', code: 'NOT_WECHAT' };
  const envelope = safeParse(envelopeShape, event);
  if (!envelope.success) return { kind: 'refused', code: 'UNREADABLE' };
  if (openid !== null && openid !== envelope.output.FromUserName) {
    return { kind: 'refused', code: 'SENDER_DIFFERS' };
  }
  const { MsgType, Event } = envelope.output;
  const what = MsgType === 'event' ? Event : MsgType;
  if (!isKnown(what)) return { kind: 'unknown', what };
  return factOf(readers[what](event), envelope.output);
}

const otherWays: ReadonlySet<string> = new Set(['wx_client', 'wx_devtools', 'wx_http', 'scf']);

type Content = WithoutBase<PushFact>;
type WithoutBase<Fact> = Fact extends PushFact ? Omit<Fact, keyof PushBase> : never;
type Reader = (event: unknown) => Content | null;

const readers = {
  user_enter_tempsession: reader(enteredShape, ({ SessionFrom }) => ({
    kind: 'entered',
    sessionFrom: SessionFrom,
  })),
  text: reader(textShape, ({ Content }) => ({ kind: 'text', text: Content })),
  image: reader(pictureShape, ({ MediaId, PicUrl }) => ({ kind: 'picture', mediaId: MediaId, url: PicUrl })),
  miniprogrampage: reader(pageShape, ({ Title, PagePath }) => ({
    kind: 'page',
    title: Title,
    path: PagePath,
  })),
  wxa_media_check: reader(verdictShape, (verdict) => ({ kind: 'picture-verdict', ...verdict })),
  subscribe_msg_popup_event: reader(answersShape, ({ List }) => ({
    kind: 'templates-answered',
    answers: List,
  })),
  subscribe_msg_change_event: reader(refusalsShape, ({ List }) => ({
    kind: 'templates-refused',
    templateIds: List,
  })),
  subscribe_msg_sent_event: reader(resultsShape, ({ List }) => ({
    kind: 'template-messages-sent',
    results: List,
  })),
} satisfies Readonly<Record<string, Reader>>;

function reader<Shape extends GenericSchema>(
  shape: Shape,
  toContent: (output: InferOutput<Shape>) => Content,
): Reader {
  return (event) => {
    const parsed = safeParse(shape, event);
    return parsed.success ? toContent(parsed.output) : null;
  };
}

function isKnown(what: string): what is keyof typeof readers {
  return Object.hasOwn(readers, what);
}

function factOf(content: Content | null, envelope: InferOutput<typeof envelopeShape>): ReadPush {
  if (content === null) return { kind: 'refused', code: 'UNREADABLE' };
  const { FromUserName: guestId, CreateTime, MsgId } = envelope;
  const id = pushId([guestId, String(CreateTime), content.kind, MsgId ?? JSON.stringify(content)]);
  return { kind: 'fact', fact: { id, guestId, atMs: CreateTime * 1000, ...content } };
}

/**
 * `MsgId` alone is not enough: it has more digits than a number of JavaScript holds, so two may look the same. Events
 * have none; of one person two in the same second differ in what they say, or are one.
 */
function pushId(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}
