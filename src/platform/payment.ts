import Taro from '@tarojs/taro';
import { observable, runInAction } from 'mobx';
import type { PaymentParameters } from '../../contract/views';
import { isH5, localCloudOrigin, usesWeChatCloud } from './environment';

/** How the payment sheet ended. The truth about the money is the server's; this says only what to show next. */
export type PaymentOutcome = 'paid' | 'cancelled' | 'failed';

/** What the payment sheet of the local browser shows; null while it is shut. */
export interface OpenPaymentSheet {
  readonly prepayId: string;
  readonly close: (outcome: PaymentOutcome) => void;
}

export const paymentSheet = observable.box<OpenPaymentSheet | null>(null, { deep: false });

/** Opens WeChat Pay, or its local stand-in, and waits until the person has paid or closed it. */
export function requestPayment(parameters: PaymentParameters): Promise<PaymentOutcome> {
  if (usesWeChatCloud) return throughWeChatPay(parameters);
  const prepayId = parameters.package.replace(/^prepay_id=/, '');
  return isH5 ? throughOwnSheet(prepayId) : throughQuestion(prepayId);
}

async function throughWeChatPay(parameters: PaymentParameters): Promise<PaymentOutcome> {
  try {
    await Taro.requestPayment({ ...parameters });
    return 'paid';
  } catch (failure) {
    const words =
      typeof failure === 'object' && failure !== null && 'errMsg' in failure ? failure.errMsg : failure;
    return /cancel/.test(String(words)) ? 'cancelled' : 'failed';
  }
}

function throughOwnSheet(prepayId: string): Promise<PaymentOutcome> {
  return new Promise((resolve) => {
    const close = (outcome: PaymentOutcome) => {
      runInAction(() => paymentSheet.set(null));
      resolve(outcome);
    };
    runInAction(() => paymentSheet.set({ prepayId, close }));
  });
}

/** In WeChat DevTools against a local cloud there is no WeChat Pay, so a plain question stands in for its sheet. */
async function throughQuestion(prepayId: string): Promise<PaymentOutcome> {
  const sheet = await readPaymentSheet(prepayId);
  const { confirm } = await Taro.showModal({
    title: sheet?.merchantName ?? '本机演示的收银台',
    content: sheet === null ? prepayId : `${sheet.description} ¥${(sheet.total / 100).toFixed(2)}`,
    confirmText: '付款',
    cancelText: '不付了',
  });
  return settlePaymentSheet(prepayId, confirm ? 'confirm' : 'cancel');
}

export interface PaymentSheetFacts {
  readonly description: string;
  readonly merchantName: string;
  readonly total: number;
  readonly state: string;
}

/** What a local payment is for; null when the local cloud does not know it. */
export async function readPaymentSheet(prepayId: string): Promise<PaymentSheetFacts | null> {
  try {
    const { data, statusCode } = await Taro.request<PaymentSheetFacts>({
      url: `${localCloudOrigin}/control/pay/sheet?prepayId=${encodeURIComponent(prepayId)}`,
    });
    return statusCode === 200 ? data : null;
  } catch (failure) {
    console.warn('The local payment sheet could not be read.', failure);
    return null;
  }
}

/** Confirms or cancels a local payment. */
export async function settlePaymentSheet(
  prepayId: string,
  action: 'confirm' | 'cancel',
): Promise<PaymentOutcome> {
  try {
    const { statusCode } = await Taro.request({
      url: `${localCloudOrigin}/control/pay/sheet`,
      method: 'POST',
      header: { 'content-type': 'application/json' },
      data: { prepayId, action },
    });
    if (statusCode !== 200) return 'failed';
    return action === 'confirm' ? 'paid' : 'cancelled';
  } catch (failure) {
    console.warn('The local payment sheet did not answer.', failure);
    return 'failed';
  }
}
