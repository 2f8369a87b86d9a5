/** What Yilianyun answers instead of `error: "0"`: its number and its words. */
export const yilianyunErrors = {
  CLIENT_UNKNOWN: { error: '1', error_description: 'client_id不存在' },
  PRINTER: { error: '8', error_description: '打印机信息错误,参数有误' },
  NOT_ALLOWED: { error: '10', error_description: '权限不足' },
  SIGN: { error: '11', error_description: 'sign验证失败' },
  PARAM_MISSING: { error: '12', error_description: '缺少必要参数' },
  TOKEN_EXPIRED: { error: '18', error_description: 'access_token已过期,请刷新access_token或者重新授权' },
  ORDER_UNKNOWN: { error: '26', error_description: '订单不存在' },
  UUID: { error: '33', error_description: 'Uuid不合法' },
} as const;

export type YilianyunErrorName = keyof typeof yilianyunErrors;
