import { badRequest, limitOf, part, type ControlRoute } from './control-route';

export const printerRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/printers',
    run: ({ printers }, request) => printers.control.overview(limitOf(request, 100, 1000)),
  },
  {
    method: 'POST',
    path: '/printers',
    run: ({ printers }, { body }) => accepted(printers.control.register(body)),
  },
  {
    method: 'POST',
    path: '/printers/answers',
    run: ({ printers }, { body }) => accepted(printers.control.setAnswers(body)),
  },
  {
    method: 'POST',
    path: '/printers/*/*',
    run: ({ printers }, request) =>
      accepted(printers.control.setPrinter(part(request, 0), part(request, 1), request.body)),
  },
];

function accepted<Answer extends object>(answer: Answer | { readonly refusal: string }): Answer {
  if ('refusal' in answer && typeof answer.refusal === 'string') throw badRequest(answer.refusal);
  return answer as Answer;
}
