import type { PaySwitches } from '../../../src/wechat-pay/pay-settings';
import { Icon } from '../../icons/icon';
import type { PaySwitch } from './pay-switches';
import { useSetSwitches } from './use-set-switches';

export function SwitchGroup({ paySwitch, switches }: { paySwitch: PaySwitch; switches: PaySwitches }) {
  const setSwitches = useSetSwitches();
  const { key, question, choices } = paySwitch;
  return (
    <div role="group" aria-label={question} className="switch-group">
      <p className="muted">{question}</p>
      <div className="switches">
        {choices.map(({ value, name, means, icon }) => (
          <button
            key={value}
            type="button"
            aria-pressed={switches[key] === value}
            className={switches[key] === value ? 'is-on' : ''}
            onClick={() => setSwitches({ [key]: value })}
          >
            <b>
              <Icon name={icon} />
              {name}
            </b>
            {means}
          </button>
        ))}
      </div>
    </div>
  );
}
