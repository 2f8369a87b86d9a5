/** WeChat's answers that are not a success, by their codes. */
export interface OpenapiError {
  readonly errcode: number;
  readonly errmsg: string;
}

export const openapiError = {
  notEmulated: (api: string): OpenapiError => ({
    errcode: -604100,
    errmsg: `API not found: openapi.${api} is not emulated by the local cloud; its README lists what is.`,
  }),
  notPermitted: (api: string, functionName: string): OpenapiError => ({
    errcode: -604101,
    errmsg: `function has no permission to call this API: add "${api}" to permissions.openapi in the config.json of ${functionName}.`,
  }),
  invalidOpenid: (): OpenapiError => ({ errcode: 40003, errmsg: 'invalid openid' }),
  invalidTemplate: (): OpenapiError => ({ errcode: 40037, errmsg: 'invalid template_id' }),
  refusedByUser: (): OpenapiError => ({ errcode: 43101, errmsg: 'user refuse to accept the msg' }),
  invalidArgument: (what: string): OpenapiError => ({ errcode: 47003, errmsg: `argument invalid! ${what}` }),
  invalidPage: (): OpenapiError => ({ errcode: 41030, errmsg: 'invalid page' }),
  invalidScene: (): OpenapiError => ({ errcode: 40129, errmsg: 'invalid scene' }),
  missing: (field: string): OpenapiError => ({ errcode: 41001, errmsg: `missing parameter: ${field}` }),
  contentTooLong: (): OpenapiError => ({ errcode: 45002, errmsg: 'content size out of limit' }),
  badFormat: (): OpenapiError => ({ errcode: 47001, errmsg: 'data format error' }),
  notVisited: (): OpenapiError => ({ errcode: 61010, errmsg: 'code is expired' }),
  invalidMediaType: (): OpenapiError => ({ errcode: 40004, errmsg: 'invalid media type' }),
  invalidMediaSize: (): OpenapiError => ({ errcode: 40006, errmsg: 'invalid media size' }),
  invalidMediaId: (): OpenapiError => ({ errcode: 40007, errmsg: 'invalid media_id' }),
  invalidMessageType: (): OpenapiError => ({ errcode: 40008, errmsg: 'invalid message type' }),
  invalidImageSize: (): OpenapiError => ({ errcode: 40009, errmsg: 'invalid image size' }),
  invalidUrl: (): OpenapiError => ({ errcode: 40048, errmsg: 'invalid url' }),
  unsupportedPicture: (): OpenapiError => ({ errcode: 40137, errmsg: 'unsupported image format' }),
  missingMedia: (): OpenapiError => ({ errcode: 41005, errmsg: 'media data missing' }),
  emptyText: (): OpenapiError => ({ errcode: 44004, errmsg: 'empty content' }),
  replyTooLate: (): OpenapiError => ({
    errcode: 45015,
    errmsg: 'response out of time limit or subscription is canceled',
  }),
  repliesUsedUp: (): OpenapiError => ({ errcode: 45047, errmsg: 'out of response count limit' }),
  invalidCommand: (): OpenapiError => ({ errcode: 45072, errmsg: 'invalid command' }),
  typingTooLate: (): OpenapiError => ({ errcode: 45080, errmsg: 'out of typing time limit' }),
  typingAlready: (): OpenapiError => ({ errcode: 45081, errmsg: 'already typing' }),
  riskyContent: (): OpenapiError => ({ errcode: 87014, errmsg: 'risky content' }),
} as const;
