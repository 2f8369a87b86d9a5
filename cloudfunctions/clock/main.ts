import { runClock } from '../../server/clock/run-clock';
import { wireServices } from '../../server/wechat/wire-services';

const services = wireServices();

/** Rung by the timer of `config.json`, and safe to ring at any time. */
export async function main() {
  const startedAt = performance.now();
  await runClock(services, () => performance.now() - startedAt);
  return { ok: true };
}
