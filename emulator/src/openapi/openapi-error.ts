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
  riskyContent: (): OpenapiError => ({ errcode: 87014, errmsg: 'risky content' }),
} as const;
