import { Segments } from '../../controls/segments';
import { usePerform } from '../../controls/notices';
import { useConsole, useStore } from '../../state/use-console';
import { postControl } from '../../wire/control-client';

const choices = [
  { value: '0', name: 'none' },
  { value: '200', name: '+200 ms' },
  { value: '1000', name: '+1 s' },
  { value: '5000', name: '+5 s' },
  { value: '20000', name: '+20 s' },
] as const;

type Latency = (typeof choices)[number]['value'];

/** Time added before each invocation, as a bad network or a cold start adds it. */
export function LatencyPanel({ latencyMs }: { latencyMs: Readonly<Record<string, number>> }) {
  const store = useStore();
  const perform = usePerform();
  const functions = useConsole((state) => state.functions);
  const setLatency = async (name: string, ms: number) => {
    await postControl('faults', { functionLatencyMs: { [name]: ms } });
    store.refresh(['cloud']);
  };
  return (
    <section className="panel" aria-label="Slow functions">
      <div className="panel-head">
        <h2>Slow functions</h2>
        <span className="muted">added before each invocation</span>
      </div>
      {['*', ...functions.map(({ name }) => name)].map((name) => (
        <div key={name} className="latency">
          <b>{name === '*' ? 'All functions' : name}</b>
          <span className="spacer" />
          <Segments<Latency>
            label={`Latency of ${name === '*' ? 'all functions' : name}`}
            segments={choices}
            value={String(latencyMs[name] ?? 0) as Latency}
            onChoose={(value) => void perform(() => setLatency(name, Number(value)))}
          />
        </div>
      ))}
    </section>
  );
}
