import * as v from 'valibot';
import type { LinkCounts } from '../domain/channel/channel-figures';
import { codeLimits, codePages, type CodePage } from '../domain/channel/code-page';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(codeLimits.nameLength));

/** Named codes that the house prints; part of the function `staff`. */
export const channelCodeInputs = {
  /** The same request id makes the same code. */
  makeChannelCode: v.pipe(
    v.strictObject({
      ...{ storeId: id, requestId, name, page: v.picklist(codePages) },
      /** The article that it opens; null for every other page. */
      articleId: v.nullable(id),
    }),
    v.check(
      ({ page, articleId }) => (page === 'article') === (articleId !== null),
      'An article, and nothing else, is named by its id',
    ),
  ),
  /** Another name, or retired: what is printed still leads in and counts nothing any more. */
  changeChannelCode: v.strictObject({ storeId: id, codeId: id, name, isRetired: v.boolean() }),
  channelCodePicture: v.strictObject({ storeId: id, codeId: id }),
} as const;

export interface ChannelCodeView {
  readonly codeId: string;
  readonly name: string;
  readonly page: CodePage;
  readonly articleId: string | null;
  readonly createdAtMs: number;
  /** Null while what comes through it is counted. */
  readonly retiredAtMs: number | null;
}

/** A code with what came through it on the days that were asked for. */
export type ChannelCodeRow = ChannelCodeView & LinkCounts;

export interface ChannelCodeAnswers {
  makeChannelCode: { readonly code: ChannelCodeView };
  changeChannelCode: { readonly code: ChannelCodeView };
  /** Base64 of an image file. */
  channelCodePicture: { readonly picture: string };
}
