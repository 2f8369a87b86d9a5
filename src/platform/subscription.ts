import Taro from '@tarojs/taro';
import { observable, runInAction } from 'mobx';
import { isH5, localCloudOrigin, usesWeChatCloud } from './environment';
import { localOpenid } from './identity';

/** What WeChat answers for one template. */
export type SubscriptionAnswer = 'accept' | 'reject' | 'ban' | 'filter';

export type AnswersByTemplate = Readonly<Record<string, SubscriptionAnswer>>;

/** WeChat's own question as the local browser shows it; null while it is shut. */
export interface OpenSubscriptionSheet {
  readonly templateIds: readonly string[];
  readonly close: (answers: AnswersByTemplate) => void;
}

export const subscriptionSheet = observable.box<OpenSubscriptionSheet | null>(null, { deep: false });

/** The person has switched off all messages of this app in WeChat's settings. */
const mainSwitchIsOff = 20004;

/**
 * WeChat's question whether a message may be sent, for at most three templates. It has to be called in the tap itself.
 * Templates that nobody answered are left out; nothing here ever throws, so that no step of an order hangs on it.
 */
export async function requestMessages(templateIds: readonly string[]): Promise<AnswersByTemplate> {
  try {
    if (usesWeChatCloud) return await askWeChat(templateIds);
    const answers = isH5 ? await askInSheet(templateIds) : await askInModal(templateIds);
    await grantLocally(answers);
    return answers;
  } catch (failure) {
    return answersOfFailure(templateIds, failure);
  }
}

async function askWeChat(templateIds: readonly string[]): Promise<AnswersByTemplate> {
  const result = await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] });
  return known(templateIds, result as unknown as Readonly<Record<string, unknown>>);
}

function known(templateIds: readonly string[], result: Readonly<Record<string, unknown>>): AnswersByTemplate {
  const answers = templateIds.flatMap((templateId): [string, SubscriptionAnswer][] => {
    const answer = result[templateId];
    return isAnswer(answer) ? [[templateId, answer]] : [];
  });
  return Object.fromEntries(answers);
}

function isAnswer(answer: unknown): answer is SubscriptionAnswer {
  return answer === 'accept' || answer === 'reject' || answer === 'ban' || answer === 'filter';
}

function answersOfFailure(templateIds: readonly string[], failure: unknown): AnswersByTemplate {
  const code =
    typeof failure === 'object' && failure !== null && 'errCode' in failure ? failure.errCode : null;
  if (code === mainSwitchIsOff) return answerAll(templateIds, 'ban');
  console.warn('The question about messages was not answered.', failure);
  return {};
}

function answerAll(templateIds: readonly string[], answer: SubscriptionAnswer): AnswersByTemplate {
  return Object.fromEntries(templateIds.map((templateId) => [templateId, answer]));
}

function askInSheet(templateIds: readonly string[]): Promise<AnswersByTemplate> {
  return new Promise((resolve) => {
    const close = (answers: AnswersByTemplate) => {
      runInAction(() => subscriptionSheet.set(null));
      resolve(answers);
    };
    runInAction(() => subscriptionSheet.set({ templateIds, close }));
  });
}

/** In WeChat DevTools the local cloud's templates are unknown to WeChat, so a plain question stands in. */
async function askInModal(templateIds: readonly string[]): Promise<AnswersByTemplate> {
  const { confirm } = await Taro.showModal({
    title: '订阅消息',
    content: templateIds.join('、'),
    confirmText: '允许',
    cancelText: '取消',
  });
  return answerAll(templateIds, confirm ? 'accept' : 'reject');
}

/** The local cloud counts accepts as WeChat does. */
async function grantLocally(answers: AnswersByTemplate): Promise<void> {
  for (const [templateId, answer] of Object.entries(answers)) {
    if (answer !== 'accept') continue;
    await Taro.request({
      url: `${localCloudOrigin}/control/subscriptions`,
      method: 'POST',
      header: { 'content-type': 'application/json' },
      data: { openid: localOpenid(), templateId, accepts: 1 },
    });
  }
}
