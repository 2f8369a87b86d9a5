/** What Feie answers instead of `ret: 0`: its number and its words. */
export const feieErrors = {
  PARAM: { ret: -2, msg: '参数错误 : 参数值不能传空字符，""、"null"、"undefined".' },
  USER_UNKNOWN: { ret: -2, msg: '参数错误 : 该帐号未注册.' },
  CONTENT_TOO_LONG: { ret: -2, msg: '参数错误 : 打印内容不能超过5000字节.' },
  EXPIRED_INVALID: { ret: -2, msg: '参数错误 : 订单失效时间须在24小时以内.' },
  SIGN: { ret: -3, msg: '验证失败 : 签名错误.' },
  SERIAL_INVALID: { ret: 1001, msg: '验证失败 : 打印机编号不合法。' },
  NOT_YOURS: { ret: 1002, msg: '验证失败 : 打印机编号和用户不匹配.' },
  ORDER_UNKNOWN: { ret: 1002, msg: '验证失败 : 订单编号不存在.' },
} as const;

export type FeieErrorName = keyof typeof feieErrors;
