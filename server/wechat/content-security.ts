import { callOpenapi, isRecord, notAPictureCodes, textField, type OpenapiResult } from './openapi-call';

/** Where a text or a picture is going to be seen, as WeChat numbers it. */
export type ContentScene = 'profile' | 'comment' | 'forum' | 'social';

export interface CheckedText {
  readonly openid: string;
  readonly scene: ContentScene;
  readonly text: string;
}

export type TextVerdict =
  | 'pass'
  /** A person should look at it first. */
  | 'review'
  | 'risky'
  /** More than `contentLimits.textCharacters`. */
  | 'too-long'
  /** 61010: the author was not in the app for two hours, so WeChat does not judge. */
  | 'not-visited'
  /** WeChat could not be asked: nothing is known of the text. */
  | 'unclear';

export type PictureVerdictNow = 'pass' | 'risky' | 'too-large' | 'not-a-picture' | 'unclear';

export type VerdictRequest =
  /** The verdict comes by push, with this id, within 30 minutes. */
  | { readonly kind: 'requested'; readonly traceId: string }
  | { readonly kind: 'refused'; readonly reason: 'not-visited' | 'other' }
  | { readonly kind: 'unclear' };

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html */
export const contentLimits = {
  textCharacters: 2500,
  /** Of a picture that is judged at once. */
  pictureBytes: 1024 * 1024,
  /** Of a picture that is judged later. */
  laterPictureBytes: 10 * 1024 * 1024,
} as const;

/** WeChat's judgement on what guests write and show, asked before others see it. */
export interface ContentSecurity {
  checkText(text: CheckedText): Promise<TextVerdict>;
  /** Up to 750 × 1334 pixels. */
  checkPicture(bytes: Buffer, contentType: string): Promise<PictureVerdictNow>;
  requestPictureVerdict(picture: {
    readonly openid: string;
    readonly scene: ContentScene;
    readonly url: string;
  }): Promise<VerdictRequest>;
}

export function wechatContentSecurity(): ContentSecurity {
  return {
    async checkText({ openid, scene, text }) {
      if ([...text].length > contentLimits.textCharacters) return 'too-long';
      const data = { version: 2, openid, scene: sceneNumbers[scene], content: text };
      return textVerdict(await callOpenapi('security', 'msgSecCheck', data));
    },
    async checkPicture(bytes, contentType) {
      const media = { contentType, value: bytes };
      return pictureVerdict(await callOpenapi('security', 'imgSecCheck', { media }));
    },
    async requestPictureVerdict({ openid, scene, url }) {
      const data = { version: 2, openid, scene: sceneNumbers[scene], mediaUrl: url, mediaType: 2 };
      return verdictRequest(await callOpenapi('security', 'mediaCheckAsync', data));
    },
  };
}

const sceneNumbers = { profile: 1, comment: 2, forum: 3, social: 4 } as const;
const notVisitedCode = 61010;
const riskyCode = 87014;
const sizeCode = 40006;

function textVerdict(result: OpenapiResult): TextVerdict {
  if (result.kind === 'refused' && result.code === notVisitedCode) return 'not-visited';
  if (result.kind === 'refused' && result.code === riskyCode) return 'risky';
  if (result.kind !== 'ok') return 'unclear';
  const { result: verdict } = result.answer;
  const suggest = isRecord(verdict) ? verdict['suggest'] : null;
  return suggest === 'pass' || suggest === 'review' || suggest === 'risky' ? suggest : 'unclear';
}

function pictureVerdict(result: OpenapiResult): PictureVerdictNow {
  if (result.kind === 'ok') return 'pass';
  if (result.kind === 'unclear') return 'unclear';
  if (result.code === riskyCode) return 'risky';
  if (result.code === sizeCode) return 'too-large';
  return notAPictureCodes.has(result.code) ? 'not-a-picture' : 'unclear';
}

function verdictRequest(result: OpenapiResult): VerdictRequest {
  if (result.kind === 'refused') {
    return { kind: 'refused', reason: result.code === notVisitedCode ? 'not-visited' : 'other' };
  }
  const traceId = result.kind === 'ok' ? textField(result.answer, 'traceId') : null;
  return traceId === null ? { kind: 'unclear' } : { kind: 'requested', traceId };
}
