import { useEffect, useState } from 'react';
import { Icon } from '../../icons/icon';
import { useConsole } from '../../state/use-console';

const kept = 'console.phones';

/** Two phones with the real app, each in somebody's hands. */
export function Phones() {
  const people = useConsole((state) => state.cloud?.people);
  const [chosen, setChosen] = useState<readonly (string | null)[]>(keptChoice);
  useEffect(() => sessionStorage.setItem(kept, JSON.stringify(chosen)), [chosen]);
  if (!people) return <div className="phones" />;
  if (people.length === 0) {
    return (
      <p className="empty">The project names no people: give “people” when the local cloud is started.</p>
    );
  }
  const left = people.find(({ openid }) => openid === chosen[0]) ?? people[0];
  const other = people.find(({ role }) => role !== left?.role) ?? people[1] ?? people[0];
  const right = people.find(({ openid }) => openid === chosen[1]) ?? other;
  return (
    <div className="phones">
      <Phone
        side="left"
        openid={left?.openid ?? ''}
        onChoose={(openid) => setChosen([openid, chosen[1] ?? null])}
      />
      <Phone
        side="right"
        openid={right?.openid ?? ''}
        onChoose={(openid) => setChosen([chosen[0] ?? null, openid])}
      />
    </div>
  );
}

interface PhoneProps {
  readonly side: 'left' | 'right';
  readonly openid: string;
  readonly onChoose: (openid: string) => void;
}

/** The dot's colour ties a phone to its rows; its frame glows once at each of its calls. */
function Phone({ side, openid, onChoose }: PhoneProps) {
  const people = useConsole((state) => state.cloud?.people) ?? [];
  const latest = useConsole(({ calls }) => calls.find(({ caller }) => caller === openid)?.requestId);
  const [reloads, setReloads] = useState(0);
  const person = people.find((one) => one.openid === openid);
  if (!person) return null;
  return (
    <div className={`phone phone-${side}`}>
      <div className="phone-head">
        <i className="dot" />
        <label className="person-pick" title={`${person.description}\n${openid}`}>
          <select
            aria-label={`Person of the ${side} phone`}
            value={openid}
            onChange={({ target }) => onChoose(target.value)}
          >
            {people.map(({ openid: id, name, role }) => (
              <option key={id} value={id}>
                {name} · {role}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" tone="muted" />
        </label>
        <span className="spacer" />
        <a
          className="icon-button"
          href={person.openPath}
          target="_blank"
          rel="noreferrer"
          aria-label={`Open as ${person.name} in a new window`}
        >
          <Icon name="open" size={16} />
        </a>
        <button
          type="button"
          className="icon-button"
          aria-label={`Reload the ${side} phone`}
          onClick={() => setReloads(reloads + 1)}
        >
          <Icon name="reload" size={16} />
        </button>
      </div>
      <div className="phone-frame">
        <div className="phone-clip">
          <iframe
            key={`${person.openPath}-${reloads}`}
            src={person.openPath}
            title={`The app as ${person.name}`}
          />
        </div>
        {latest && <span key={latest} className="phone-glow" />}
      </div>
    </div>
  );
}

function keptChoice(): readonly (string | null)[] {
  const text = sessionStorage.getItem(kept);
  return text === null ? [null, null] : (JSON.parse(text) as (string | null)[]);
}
