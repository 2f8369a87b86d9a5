import type { Clock } from '../../../emulator/src/clock/clock';
import type { Notify } from '../../../emulator/src/wechat-pay/notifier';
import type { Stillness } from '../engine/stillness';
import type { Timeline } from '../engine/timeline';
import type { NotificationDoor } from './notification-door';

/**
 * The clock and the postman of the local WeChat Pay. It signs a notification on another thread, which is waited for;
 * once the notification is on its way, its delivery is a matter of further steps.
 */
export function quietDeliveries(
  timeline: Timeline,
  stillness: Stillness,
  door: () => NotificationDoor,
  beforeRefundEnds: (name: string) => void,
) {
  let underWay = { leave: () => {} };
  const clock: Clock = {
    now: () => timeline.now(),
    schedule: (dueMs, name, run) =>
      timeline.schedule(dueMs, name, async () => {
        stillness.enter();
        const leave = once(() => stillness.leave());
        if (name.startsWith('pay refund ')) beforeRefundEnds(name);
        underWay = { leave };
        try {
          await run();
        } finally {
          leave();
        }
      }),
  };
  const notify: Notify = (url, headers, rawBody) => {
    const { leave } = underWay;
    leave();
    return door().arrive(url, headers, rawBody);
  };
  return { clock, notify };
}

function once(run: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) run();
    isDone = true;
  };
}
