import type { StaffAnswers } from '../../../contract/staff';
import { dishes } from '../house/menu';
import type { World } from '../run/world';
import type { Act, ActName, Perform } from './act';
import { askStaffFunction } from './phone';
import { storeOfAct } from './store-of-act';

type Ticket = StaffAnswers['board']['tickets'][number];

/** What staff and owner do. Two colleagues with the same turn see the same board and do the same. */
export const staffActs: Partial<Record<ActName, Perform>> = {
  async work(world, act) {
    const storeId = storeOfAct(world, act);
    const board = await askStaffFunction(world, act, 'board', { storeId });
    if (!board || board.tickets.length === 0) return;
    const count = world.chance.whole(`${act.visit} tickets`, 1, 3);
    for (const ticket of board.tickets.slice(0, count)) await workOn(world, act, { storeId, ticket });
    await answerBell(world, act, { storeId, tickets: board.tickets });
  },
  async 'set-remaining'(world, act) {
    const storeId = storeOfAct(world, act);
    const dishId = world.chance.pick(`${act.visit} dish`, dishes).id;
    const remaining = world.chance.pick(`${act.visit} left`, [0, 1, 3, 10, null]);
    world.story.tell(`${act.who} sets what is left of ${dishId} to ${remaining ?? 'no limit'}`);
    await askStaffFunction(world, act, 'setRemaining', { storeId, dishId, remaining });
  },
  async 'sell-out'(world, act) {
    const dishId = world.chance.pick(`${act.visit} dish`, dishes).id;
    const isSoldOut = world.chance.is(`${act.visit} sold out`, 0.5);
    const storeId = storeOfAct(world, act);
    await askStaffFunction(world, act, 'setSoldOut', { storeId, dishId, isSoldOut });
  },
  async pause(world, act) {
    await askStaffFunction(world, act, 'pauseOrders', {
      storeId: storeOfAct(world, act),
      minutes: world.chance.pick(`${act.visit} pause`, [0, 1, 2]),
    });
  },
};

/** One step on a ticket: mostly the next one, sometimes a rejection, sometimes one that is not its turn. */
async function workOn(
  world: World,
  act: Act,
  { storeId, ticket }: { readonly storeId: string; readonly ticket: Ticket },
): Promise<void> {
  const { chance, story } = world;
  const { orderId } = ticket;
  const key = `${act.visit} ${orderId}`;
  const isRejected = chance.is(`${key} rejects`, 0.12);
  const isOutOfTurn = chance.is(`${key} is out of turn`, 0.05);
  const action = isOutOfTurn
    ? chance.pick(`${key} which`, ['startCooking', 'handOver', 'completeOrder'] as const)
    : nextStep(ticket, isRejected);
  const call = `${act.id} ${action} ${orderId}`;
  story.tell(`${act.who} sees order ${orderId} as ${ticket.status} and does ${action}`);
  if (action === 'acceptOrder') {
    await askStaffFunction(world, act, action, { storeId, orderId, readyInMinutes: 15 }, call);
  } else if (action === 'rejectOrder') {
    await askStaffFunction(world, act, action, { storeId, orderId, reason: '今日售罄' }, call);
  } else {
    await askStaffFunction(world, act, action, { storeId, orderId }, call);
  }
}

function nextStep(ticket: Ticket, isRejected: boolean) {
  switch (ticket.status) {
    case 'placed':
      return isRejected ? 'rejectOrder' : 'acceptOrder';
    case 'accepted':
      return isRejected ? 'rejectOrder' : 'startCooking';
    case 'cooking':
      return 'finishCooking';
    case 'ready':
      return ticket.mode === 'delivery' ? 'sendOut' : 'handOver';
    case 'on-the-way':
      return 'handOver';
    default:
      return 'completeOrder';
  }
}

async function answerBell(
  world: World,
  act: Act,
  { storeId, tickets }: { readonly storeId: string; readonly tickets: readonly Ticket[] },
): Promise<void> {
  const call = tickets.flatMap((ticket) => ticket.calls)[0];
  if (call) await askStaffFunction(world, act, 'answerCall', { storeId, callId: call.callId });
}

/** The end of the day: every ticket on the boards is brought one step on; yields how many there are. */
export async function workOffBoards(world: World, act: Act): Promise<number> {
  let tickets = 0;
  for (const storeId of world.storeIds) tickets += await workOffBoard(world, act, storeId);
  return tickets;
}

async function workOffBoard(world: World, act: Act, storeId: string): Promise<number> {
  const board = await askStaffFunction(world, act, 'board', { storeId }, `${act.id} board ${storeId}`);
  for (const ticket of board?.tickets ?? []) {
    const { orderId } = ticket;
    const action = nextStep(ticket, false);
    const call = `${act.id} ${action} ${orderId}`;
    const input = { storeId, orderId, ...(action === 'acceptOrder' ? { readyInMinutes: 5 } : {}) };
    await askStaffFunction(world, act, action, input as never, call);
  }
  return board?.tickets.length ?? 0;
}
