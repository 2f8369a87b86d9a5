import { badRequest, limitOf, notFound, part, type ControlRoute } from './control-route';

/** What WeChat told functions, and the trouble that it can be made to make. */
export const pushRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/pushes',
    run: ({ push }, request) => ({
      switches: push.switches,
      pushes: push.latest(limitOf(request, 100, 1000)),
    }),
  },
  {
    method: 'POST',
    path: '/pushes/switches',
    run: ({ push }, { body }) => {
      const fault = push.change(body);
      if (fault) throw badRequest(fault);
      return push.switches;
    },
  },
  {
    method: 'POST',
    path: '/pushes/*/again',
    run: ({ push }, request) => {
      if (!push.again(part(request, 0))) throw notFound('There is no push with this id.');
      return { again: true };
    },
  },
];
