import { messagePurposes, type MessagePurpose } from '../../domain/consent/purpose';
import type { GuestMessages, SendOutcome } from '../consent/guest-messages';
import { sendSubscribeMessage } from './cloud';

/**
 * The person said no, has used up what was allowed (43101), or is not known to this account any more (40003): no licence
 * is left, whatever our ledger says. A normal answer.
 */
const endedCodes: ReadonlySet<number> = new Set([43101, 40003]);

/** The system was busy: it may have sent the message all the same. */
const unclearCodes: ReadonlySet<number> = new Set([-1, 20001]);

/**
 * Subscribe messages of WeChat. The templates come from the environment: each account has its own, made from public
 * templates with the fields of `domain/consent/message-content.ts`. Without one nothing is sent.
 * https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/subscribe-message/subscribeMessage.send.html
 */
export function subscribeMessages(environment: Readonly<Record<string, string | undefined>>): GuestMessages {
  return {
    templates: templatesFromEnvironment(environment),
    async send({ guestId, templateId, page, fields }) {
      const code = await sendSubscribeMessage({
        touser: guestId,
        templateId,
        page,
        data: Object.fromEntries(fields.map(({ name, value }) => [name, { value }])),
        lang: 'zh_CN',
      });
      return outcomeOf(code);
    },
  };
}

/** `SUBSCRIBE_TEMPLATE_PICKUP_READY` for the purpose `pickup-ready`, and so on. */
export function templateVariable(purpose: MessagePurpose): string {
  return `SUBSCRIBE_TEMPLATE_${purpose.toUpperCase().replaceAll('-', '_')}`;
}

function templatesFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): GuestMessages['templates'] {
  const templates = messagePurposes.map((purpose) => {
    const templateId = environment[templateVariable(purpose)];
    return [purpose, templateId ? templateId : null];
  });
  return Object.fromEntries(templates) as GuestMessages['templates'];
}

function outcomeOf(code: number): SendOutcome {
  if (code === 0) return { kind: 'sent' };
  if (endedCodes.has(code)) return { kind: 'ended', code };
  return { kind: unclearCodes.has(code) ? 'unclear' : 'failed', code };
}
