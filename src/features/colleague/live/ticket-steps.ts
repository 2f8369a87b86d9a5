import type { TicketView } from '../../../../contract/staff';
import { nextStatus, type OrderEvent } from '../../../../domain/order/lifecycle';
import { mayDo, type Role, type StaffActionName } from '../../../../domain/staff/role';

/** The steps that lead an order forward, one tap each. */
export type StepName =
  'acceptOrder' | 'startCooking' | 'finishCooking' | 'sendOut' | 'handOver' | 'completeOrder';

export const eventByStep: Readonly<Record<StepName, OrderEvent>> = {
  acceptOrder: 'accept',
  startCooking: 'start-cooking',
  finishCooking: 'finish-cooking',
  sendOut: 'send-out',
  handOver: 'hand-over',
  completeOrder: 'complete',
};

const stepNames = Object.keys(eventByStep) as StepName[];

type Standing = Pick<TicketView, 'mode' | 'status'>;

/** The one step that comes next; null when nothing is left to do. */
export function nextStep({ mode, status }: Standing): StepName | null {
  return stepNames.find((step) => nextStatus(mode, status, eventByStep[step]) !== null) ?? null;
}

/** The next step if this role may do it. */
export function nextStepOf(role: Role, ticket: Standing): StepName | null {
  const step = nextStep(ticket);
  return step !== null && mayDo(role, step) ? step : null;
}

export function mayReject(role: Role, { mode, status }: Standing): boolean {
  return mayDo(role, 'rejectOrder') && nextStatus(mode, status, 'reject') !== null;
}

/** The ticket as it will be once the step is done; the answer of the cloud replaces it. */
export function afterStep(
  ticket: TicketView,
  step: StepName,
  nowMs: number,
  readyInMinutes: number,
): TicketView {
  const status = nextStatus(ticket.mode, ticket.status, eventByStep[step]);
  if (status === null) return ticket;
  switch (step) {
    case 'acceptOrder':
      return {
        ...ticket,
        status,
        acceptedAtMs: nowMs,
        promisedAtMs: Math.max(nowMs + readyInMinutes * 60_000, ticket.slotStartMs ?? 0),
      };
    case 'finishCooking':
      return {
        ...ticket,
        status,
        lines: ticket.lines.map((line) =>
          line.progress === 'served' ? line : { ...line, progress: 'done' },
        ),
      };
    case 'handOver':
      return { ...ticket, status, lines: ticket.lines.map((line) => ({ ...line, progress: 'served' })) };
    default:
      return { ...ticket, status };
  }
}

/** Whose progress may be marked: everything that was accepted and is not over. */
export function mayMarkLines(role: Role, { status }: Standing): boolean {
  const open: readonly string[] = ['accepted', 'cooking', 'ready', 'on-the-way', 'handed-over'];
  return mayDo(role, 'setLineProgress' satisfies StaffActionName) && open.includes(status);
}
