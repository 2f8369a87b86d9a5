import type { LocalCloud } from '../../options';
import { FixtureProject, type FixtureFunction } from '../../testing/local-cloud-fixture';

const kinds = ['text', 'image', 'miniprogrampage'];
const events = [
  'user_enter_tempsession',
  'wxa_media_check',
  'subscribe_msg_popup_event',
  'subscribe_msg_change_event',
  'subscribe_msg_sent_event',
];

const permissions = {
  openapi: [
    'customerServiceMessage.send',
    'customerServiceMessage.setTyping',
    'customerServiceMessage.uploadTempMedia',
    'customerServiceMessage.getTempMedia',
    'security.msgSecCheck',
    'security.imgSecCheck',
    'security.mediaCheckAsync',
    'subscribeMessage.send',
  ],
};

/** Keeps every event that it hears, with what the context says of the sender, and answers what the text asks for. */
const hears: FixtureFunction = {
  main: `const { OPENID, SOURCE } = cloud.getWXContext();
    await cloud.database().collection('notes').add({ data: { event, OPENID, SOURCE } });
    const { ToUserName, FromUserName, CreateTime, Content } = event;
    if (Content === 'fail') throw new Error('asked to fail');
    if (Content === 'wrong') return { code: 0 };
    if (Content === 'empty') return '';
    if (Content === 'transfer') return {
      MsgType: 'transfer_customer_service', ToUserName: FromUserName, FromUserName: ToUserName, CreateTime };
    if (Content === 'hang') await new Promise(() => undefined);
    return 'success';`,
  config: { timeout: 20 },
};

/** Calls an API by the unmodified SDK; bytes go in as base64 in `media`, and come out as base64. */
const calls: FixtureFunction = {
  main: `const [group, method] = event.api.split('.');
    const data = { ...event.data };
    if (event.media) data.media = { contentType: 'image/png', value: Buffer.from(event.media, 'base64') };
    try {
      const answer = await cloud.openapi[group][method](data);
      return { ok: answer.buffer ? { ...answer, buffer: answer.buffer.toString('base64') } : answer };
    } catch (error) { return { errCode: error.errCode, text: String(error.message) }; }`,
  config: { permissions },
};

export interface Heard {
  readonly event: Readonly<Record<string, unknown>>;
  readonly OPENID: string;
  readonly SOURCE: string;
}

/** A local cloud whose function `hears` is told of everything, and whose function `calls` calls any API. */
export class ServiceBed {
  private constructor(
    readonly project: FixtureProject,
    readonly cloud: LocalCloud,
  ) {}

  static async open(): Promise<ServiceBed> {
    const project = await FixtureProject.create({ hears, calls });
    const cloud = await project.start({
      messagePush: [
        ...kinds.map((msgType) => ({ msgType, event: '', functionName: 'hears' })),
        ...events.map((event) => ({ msgType: 'event', event, functionName: 'hears' })),
      ],
    });
    cloud.clock.pause();
    return new ServiceBed(project, cloud);
  }

  /** Calls an API as a function that acts for nobody. */
  async call(api: string, data: object, media?: Buffer): Promise<unknown> {
    const event = { api, data, media: media?.toString('base64') };
    return (await this.cloud.invoke('calls', event)).result;
  }

  /** Opens the mini-program, which content security wants to have happened. */
  async visit(openid: string): Promise<void> {
    await this.cloud.invoke('hears', {}, { openid });
  }

  async post(path: string, body: object): Promise<unknown> {
    const answer = await fetch(`${this.cloud.url}/control/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return answer.json();
  }

  async get(path: string): Promise<unknown> {
    return (await fetch(`${this.cloud.url}/control/${path}`)).json();
  }

  /** The person writes; the push has been answered when this resolves, unless it is to be repeated. */
  async say(openid: string, text: string): Promise<void> {
    await this.post(`conversations/${openid}/messages`, { kind: 'text', text });
    await this.cloud.clock.advance(0);
  }

  /** What the function was told of this person, oldest first. */
  heard(openid: string): Heard[] {
    const notes = this.cloud.database.query('notes', {}).documents as unknown as Heard[];
    return notes.filter(({ event }) => event['FromUserName'] === openid);
  }
}

/** A picture of this size; `mark` is appended, as a mark for content security may be. */
export function pngOf(width: number, height: number, mark = ''): Buffer {
  const bytes = Buffer.alloc(64);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return Buffer.concat([bytes, Buffer.from(mark)]);
}
