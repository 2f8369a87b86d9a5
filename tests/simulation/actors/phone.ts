import type { ActionAnswer } from '../../../contract/envelope';
import type { GuestAction, GuestAnswers, GuestInput } from '../../../contract/guest';
import type { StaffAction, StaffAnswers, StaffInput } from '../../../contract/staff';
import { dispatch } from '../../../server/dispatch';
import { guestActions } from '../../../server/guest-actions';
import { staffActions } from '../../../server/staff-actions';
import type { World } from '../run/world';
import type { Act } from './act';

/** What a phone has in hand after a call: the data, or null when it was refused or nothing came back. */
export async function askGuestFunction<Name extends GuestAction>(
  world: World,
  act: Act,
  action: Name,
  input: GuestInput<Name>,
): Promise<GuestAnswers[Name] | null> {
  const key = `${act.id} ${action}`;
  const answer = await world.functions.call('guest', key, (services) => {
    const event = { action, input };
    return dispatch(guestActions(services), {
      event,
      openid: act.who,
      requestId: key,
      log: services.log,
    });
  });
  return received<GuestAnswers[Name]>(world, act, { action, key }, answer);
}

export async function askStaffFunction<Name extends StaffAction>(
  world: World,
  act: Act,
  action: Name,
  input: StaffInput<Name>,
  key = `${act.id} ${action}`,
): Promise<StaffAnswers[Name] | null> {
  const answer = await world.functions.call('staff', key, (services) => {
    const event = { action, input };
    return dispatch(staffActions(services), {
      event,
      openid: act.who,
      requestId: key,
      log: services.log,
    });
  });
  return received<StaffAnswers[Name]>(world, act, { action, key }, answer);
}

function received<Data>(
  { faults, story }: World,
  act: Act,
  { action, key }: { readonly action: string; readonly key: string },
  answer: ActionAnswer<unknown> | null,
): Data | null {
  const outcome = answer === null ? 'nothing' : answer.ok ? 'ok' : answer.refusal.code;
  story.tell(`${act.who} calls ${action} and is answered ${outcome} (${act.id})`);
  if (!answer?.ok || faults.strikes('phone-offline', key)) return null;
  return answer.data as Data;
}
