import { usePerform } from '../../controls/notices';
import { useConsole, useStore } from '../../state/use-console';
import { postControl } from '../../wire/control-client';
import {
  createSwitch,
  furtherSwitches,
  notificationSwitch,
  productionSwitches,
} from '../payments/pay-switches';
import { SwitchGroup } from '../payments/switch-group';
import { changedFaults } from './changed-faults';
import { LatencyPanel } from './latency-panel';

/** Everything that can be made worse than in production, and how to have it as in production again. */
export function FaultsPage() {
  const store = useStore();
  const perform = usePerform();
  const faults = useConsole((state) => state.cloud?.faults);
  if (!faults) return null;
  const changed = changedFaults(faults);
  const restore = async () => {
    await postControl('pay/switches', productionSwitches);
    const none = Object.fromEntries(Object.keys(faults.functionLatencyMs).map((name) => [name, 0]));
    await postControl('faults', { functionLatencyMs: none });
    store.refresh(['cloud', 'pay']);
  };
  return (
    <>
      <section
        className={changed.length > 0 ? 'panel fault-summary is-changed' : 'panel fault-summary'}
        aria-label="Faults"
      >
        <div className="panel-head">
          <h2>Faults</h2>
          {changed.length === 0 ? (
            <span className="muted">Everything is as in production.</span>
          ) : (
            changed.map((name) => (
              <span key={name} className="tag warn">
                {name}
              </span>
            ))
          )}
          <span className="spacer" />
          <button
            type="button"
            className="button small"
            disabled={changed.length === 0}
            onClick={() => void perform(restore, 'Everything is as in production.')}
          >
            As in production
          </button>
        </div>
      </section>
      <section className="panel" aria-label="WeChat Pay">
        <div className="panel-head">
          <h2>WeChat Pay</h2>
          <span className="muted">kept over a restart</span>
        </div>
        <div className="scroller fault-groups" tabIndex={0} role="region" aria-label="Switches of WeChat Pay">
          {[createSwitch, notificationSwitch, ...furtherSwitches].map((one) => (
            <SwitchGroup key={one.key} paySwitch={one} switches={faults.pay} />
          ))}
        </div>
      </section>
      <LatencyPanel latencyMs={faults.functionLatencyMs} />
    </>
  );
}
