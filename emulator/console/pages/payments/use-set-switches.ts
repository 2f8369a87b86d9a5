import type { PaySwitches } from '../../../src/wechat-pay/pay-settings';
import { usePerform } from '../../controls/notices';
import { useStore } from '../../state/use-console';
import { postControl } from '../../wire/control-client';

export function useSetSwitches(): (changes: Partial<PaySwitches>) => void {
  const store = useStore();
  const perform = usePerform();
  return (changes) =>
    void perform(async () => {
      await postControl('pay/switches', changes);
      store.refresh(['pay', 'cloud']);
    });
}
