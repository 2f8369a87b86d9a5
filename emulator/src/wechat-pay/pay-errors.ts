import type { PayAnswer } from './pay-answer';

/** Every error this service answers: its HTTP status and WeChat Pay's usual words. */
export const payErrors = {
  PARAM_ERROR: { status: 400, message: '参数错误' },
  INVALID_REQUEST: { status: 400, message: '请求参数符合参数格式，但不符合业务规则' },
  ORDER_CLOSED: { status: 400, message: '订单已关闭' },
  NO_STATEMENT_EXIST: { status: 400, message: '账单文件不存在' },
  STATEMENT_CREATING: { status: 400, message: '账单生成中，请稍后再试' },
  SIGN_ERROR: { status: 401, message: '签名错误，请检查后再试' },
  ORDERPAID: { status: 403, message: '订单已支付' },
  OUT_TRADE_NO_USED: { status: 403, message: '商户订单号重复' },
  NO_AUTH: { status: 403, message: '商户无权限' },
  NOT_ENOUGH: { status: 403, message: '基本账户余额不足，请充值后重新发起' },
  ORDER_NOT_EXIST: { status: 404, message: '订单不存在' },
  RESOURCE_NOT_EXISTS: { status: 404, message: '查询的资源不存在' },
  FREQUENCY_LIMITED: { status: 429, message: '请求频率过高，请稍后再试' },
  SYSTEM_ERROR: { status: 500, message: '系统异常，请用相同参数重新调用' },
  NOT_EMULATED: { status: 501, message: 'This part of WeChat Pay is not emulated.' },
} as const;

export type PayErrorCode = keyof typeof payErrors;

export function refuse(
  code: PayErrorCode,
  message: string = payErrors[code].message,
  detail?: Record<string, unknown>,
): PayAnswer {
  return { status: payErrors[code].status, body: detail ? { code, message, detail } : { code, message } };
}
