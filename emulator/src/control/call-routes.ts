import { limitOf, notFound, part, type ControlRoute } from './control-route';
import { traceLimits } from '../trace/trace-limits';

export const callRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/calls',
    run: ({ trace }, request) => trace.latest(limitOf(request, 100, traceLimits.calls)),
  },
  {
    method: 'GET',
    path: '/calls/*',
    run: ({ trace }, request) => {
      const call = trace.call(part(request, 0));
      if (call) return call;
      throw notFound(`The call ${part(request, 0)} is unknown; the latest ${traceLimits.calls} are kept.`);
    },
  },
];
