import type { Services } from '../services';
import { badRequest, type ControlRequest, type ControlRoute } from './control-route';

const longestJumpMs = 400 * 24 * 60 * 60_000;

export const cloudRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/state', run: stateOf },
  { method: 'POST', path: '/clock', run: moveClock },
  { method: 'GET', path: '/clock', run: ({ clock }) => ({ ...clockOf(clock), due: clock.upcoming(50) }) },
  { method: 'POST', path: '/faults', run: changeFaults },
  { method: 'POST', path: '/reset', run: reset },
];

function stateOf(services: Services) {
  const { options, clock, functions, database, messages, storage, faults, url, port } = services;
  const collections = database.describe();
  return {
    project: options.projectName,
    envId: options.envId,
    appId: options.appId,
    port,
    url,
    clock: clockOf(clock),
    people: options.people,
    links: options.links,
    counts: {
      functions: functions.definitions().length,
      collections: collections.length,
      documents: collections.reduce((sum, { count }) => sum + count, 0),
      payments: services.paymentCount(),
      messages: messages.count,
      files: storage.count,
    },
    faults: { ...faults.state, pay: services.pay.control.overview(1).switches },
  };
}

function clockOf(clock: Services['clock']) {
  return { nowMs: clock.now(), offsetMs: clock.offsetMs, isPaused: clock.isPaused };
}

async function moveClock({ clock }: Services, { body }: ControlRequest) {
  const { advanceMs, paused } = body;
  if (advanceMs === undefined && paused === undefined) throw badRequest('Give "advanceMs" or "paused".');
  if (paused !== undefined && typeof paused !== 'boolean')
    throw badRequest('"paused" must be true or false.');
  if (advanceMs !== undefined) {
    if (typeof advanceMs !== 'number' || !(advanceMs >= 0) || advanceMs > longestJumpMs) {
      throw badRequest(
        `"advanceMs" must be from 0 to ${longestJumpMs}: the clock moves forward, 400 days at once at most.`,
      );
    }
    await clock.advance(advanceMs);
  }
  if (paused === true) clock.pause();
  if (paused === false) clock.resume();
  return clockOf(clock);
}

function changeFaults({ faults }: Services, { body }: ControlRequest) {
  const problem = faults.change(body);
  if (problem) throw badRequest(problem);
  return faults.state;
}

async function reset(services: Services) {
  await services.reset();
  return { reset: true };
}
