import { Icon } from '../../icons/icon';
import { fineTimeText } from '../../controls/time-text';
import { addressOf } from '../../shell/route';
import { useConsole } from '../../state/use-console';

/** Whom the project offers to be; each opens the app as this person. */
export function PeoplePage() {
  const people = useConsole((state) => state.cloud?.people) ?? [];
  const links = useConsole((state) => state.cloud?.links) ?? [];
  const calls = useConsole((state) => state.calls);
  const personal = new Set(people.map(({ openPath }) => openPath));
  const further = links.filter(({ url }) => !personal.has(url));
  return (
    <section className="panel" aria-label="People">
      <div className="panel-head">
        <h2>People</h2>
        <span className="muted">Each window is somebody of their own; close one to leave</span>
      </div>
      {people.length === 0 && (
        <p className="empty">The project names no people: give “people” when the local cloud is started.</p>
      )}
      <ul className="people scroller" tabIndex={0} aria-label="People">
        {people.map(({ openid, name, role, description, openPath }) => {
          const own = calls.filter(({ caller }) => caller === openid);
          return (
            <li key={openid} className="person">
              <span className="person-mark">
                <Icon name="person" size={20} />
              </span>
              <span className="person-text">
                <span className="row">
                  <b>{name}</b>
                  <span className="tag">{role}</span>
                </span>
                <span className="muted">{description}</span>
                <code className="muted">{openid}</code>
              </span>
              <span className="muted small person-calls">
                {own[0] ? (
                  <a href={addressOf('timeline', [own[0].requestId])}>
                    {own.length === 1 ? '1 call' : `${own.length} calls`}, last{' '}
                    {fineTimeText(own[0].startedAtMs).slice(0, 8)}
                  </a>
                ) : (
                  'has not called yet'
                )}
              </span>
              <a className="button" href={openPath} target="_blank" rel="noreferrer">
                <Icon name="open" />
                Open as {name}
              </a>
            </li>
          );
        })}
      </ul>
      {further.length > 0 && (
        <p className="panel-foot row">
          {further.map(({ title, url }) => (
            <a key={url} className="button small" href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}
