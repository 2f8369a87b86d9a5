import { outcomeJson } from '../functions/wx-functions-route';
import type { FunctionOutcome } from '../functions/function-service';
import { identityOf } from '../identity/identity';
import type { Services } from '../services';
import { badRequest, notFound, part, type ControlRequest, type ControlRoute } from './control-route';

export const functionRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/functions', run: ({ functions }) => functions.describe() },
  { method: 'POST', path: '/functions/*', run: invoke },
  { method: 'POST', path: '/timers/*', run: fireTimer },
];

async function invoke({ functions }: Services, request: ControlRequest) {
  const { event = {}, openid } = request.body;
  const identity = identityOf(openid, undefined, 'wx_devtools');
  if (typeof identity === 'string') throw badRequest(identity);
  const outcome = await functions.invoke({
    name: part(request, 0),
    eventJson: JSON.stringify(event),
    event,
    identity,
    trigger: 'client',
    parentRequestId: null,
  });
  return shown(outcome);
}

async function fireTimer({ timers }: Services, request: ControlRequest) {
  const outcome = await timers.fire(part(request, 0));
  if (outcome) return shown(outcome);
  throw notFound(`The function "${part(request, 0)}" has no timer in its config.json.`);
}

function shown(outcome: FunctionOutcome): unknown {
  return JSON.parse(outcomeJson(outcome));
}
