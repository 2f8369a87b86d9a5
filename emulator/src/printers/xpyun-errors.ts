/** What Xpyun answers instead of `code: 0`: its number and its words. */
export const xpyunErrors = {
  HEADER: { code: -1, msg: 'REQUEST_HEADER_ERROR' },
  PARAM: { code: -2, msg: 'REQUEST_PARAM_INVALID' },
  SIGN: { code: -3, msg: 'REQUEST_PARAM_SIGNATURE_INVALID' },
  USER_UNKNOWN: { code: -4, msg: 'USER_NOT_REGISTERED' },
  NOT_YOURS: { code: 1001, msg: 'PRINTER_REGISTER_USER_NOT_MATCH' },
  NOT_REGISTERED: { code: 1002, msg: 'PRINTER_NOT_REGISTERED' },
  OFFLINE: { code: 1003, msg: 'PRINTER_OFFLINE' },
  ORDER_UNKNOWN: { code: 1005, msg: 'ORDER_NOT_FOUND' },
  DATE_INVALID: { code: 1006, msg: 'DATE_FORMAT_INVALID' },
  CONTENT_TOO_LONG: { code: 1007, msg: 'PRINT_CONTENT_TOO_LONG' },
} as const;

export type XpyunErrorName = keyof typeof xpyunErrors;
