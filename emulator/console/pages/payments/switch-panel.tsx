import type { PaySwitches } from '../../../src/wechat-pay/pay-settings';
import { addressOf } from '../../shell/route';
import { createSwitch, notificationSwitch, productionSwitches } from './pay-switches';
import { SwitchGroup } from './switch-group';
import { useSetSwitches } from './use-set-switches';

/** What the next payments meet. */
export function SwitchPanel({ switches }: { switches: PaySwitches }) {
  const setSwitches = useSetSwitches();
  const changed = Object.entries(switches).filter(
    ([, value]) => value !== 'normal' && value !== 'SUCCESS',
  ).length;
  return (
    <section className="panel" aria-label="Next payments">
      <div className="panel-head">
        <h2>Next payments</h2>
        <span className="spacer" />
        {changed > 0 && <span className="tag warn">{changed} changed</span>}
        <button
          type="button"
          className="button small"
          disabled={changed === 0}
          onClick={() => setSwitches(productionSwitches)}
        >
          Defaults
        </button>
      </div>
      {[createSwitch, notificationSwitch].map((one) => (
        <SwitchGroup key={one.key} paySwitch={one} switches={switches} />
      ))}
      <p className="more small">
        <a href={addressOf('faults')}>Queries, closings and refunds: all faults</a>
      </p>
    </section>
  );
}
