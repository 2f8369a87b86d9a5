import type { Services } from '../services';
import type { CheckedText, TextVerdict, VerdictRequest } from '../wechat/content-security';
import type { PictureOutcome, SendOutcome, ServiceMessage } from '../wechat/service-messages';

/** What a test decides of WeChat: how it answers to messages and what it thinks of texts and pictures. */
export class WechatSide {
  /** Messages that were handed to WeChat for its own conversation, whatever it answered. */
  readonly sent: { readonly guestId: string; readonly message: ServiceMessage }[] = [];
  readonly files = new Map<string, Buffer>();
  /** Addresses for which a verdict was asked, in turn. */
  readonly judged: string[] = [];
  answerToSend: (message: ServiceMessage) => SendOutcome | Promise<SendOutcome> = () => 'sent';
  verdictOnText: (text: CheckedText) => TextVerdict = () => 'pass';
  answerToJudge: () => VerdictRequest = () => ({ kind: 'requested', traceId: `trace-${this.judged.length}` });
  mediaOfGuest: (mediaId: string) => PictureOutcome = () => ({ kind: 'gone' });

  readonly services: Pick<Services, 'conversations' | 'contentSecurity' | 'pictures'> = {
    conversations: {
      send: async (guestId, message) => {
        this.sent.push({ guestId, message });
        return this.answerToSend(message);
      },
      showTyping: () => Promise.resolve('shown'),
      uploadPicture: () => Promise.resolve({ kind: 'uploaded', mediaId: `media-${this.files.size}` }),
      downloadPicture: (mediaId) => Promise.resolve(this.mediaOfGuest(mediaId)),
    },
    contentSecurity: {
      checkText: (text) => Promise.resolve(this.verdictOnText(text)),
      checkPicture: () => Promise.resolve('pass'),
      requestPictureVerdict: ({ url }) => {
        this.judged.push(url);
        return Promise.resolve(this.answerToJudge());
      },
    },
    pictures: {
      save: (path, bytes) => {
        const fileId = `cloud://local-env.local-bucket/${path}`;
        this.files.set(fileId, bytes);
        return Promise.resolve(fileId);
      },
      load: (fileId) => Promise.resolve(this.files.get(fileId) ?? null),
      addressOf: (fileId) => Promise.resolve(this.files.has(fileId) ? `https://files/${fileId}` : null),
      remove: (fileId) => {
        this.files.delete(fileId);
        return Promise.resolve();
      },
    },
  };
}
