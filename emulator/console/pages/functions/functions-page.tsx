import { useConsole } from '../../state/use-console';
import type { FunctionView } from '../../wire/control-answers';
import { FunctionTable } from './function-table';
import { InvokePanel } from './invoke-panel';
import { LogPanel } from './log-panel';

const busiest = (functions: readonly FunctionView[]) =>
  [...functions].sort((a, b) => b.invocations - a.invocations)[0] ?? null;

/** Health of all functions, one to invoke, and what they write to their logs. */
export function FunctionsPage({ name, replay }: { name: string | null; replay: string | null }) {
  const functions = useConsole((state) => state.functions);
  const current = functions.find((one) => one.name === name) ?? busiest(functions);
  return (
    <>
      <FunctionTable functions={functions} current={current?.name ?? null} />
      {current ? (
        <InvokePanel key={`${current.name}-${replay}`} name={current.name} replay={replay} />
      ) : (
        <section className="panel">
          <p className="empty">
            No function is built: <code>npm run build:functions</code>
          </p>
        </section>
      )}
      <LogPanel current={current?.name ?? null} />
    </>
  );
}
