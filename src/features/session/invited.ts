import { callGuest } from '../../platform/cloud';
import { onEntered, onParameterEntered } from '../../platform/launch';
import { readStored, removeStored, writeStored } from '../../platform/storage';

const key = 'invite';

/** A friend's card opened the app: the cloud is told, at the next opening where it could not be reached. Nobody waits for it. */
export function rememberInvites(): void {
  const kept = readStored(key);
  if (kept !== null) void accept(kept as Invite);
  onParameterEntered(key, (code, channel) => void accept({ code, channel }));
  onEntered((entrance) => {
    if (entrance.startsWith('i=')) void accept({ code: entrance.slice(2), channel: 'poster' });
  });
}

interface Invite {
  readonly code: string;
  readonly channel: string | null;
}

async function accept(invite: Invite): Promise<void> {
  writeStored(key, invite);
  const answer = await callGuest('acceptInvite', invite);
  if (answer.ok || answer.problem.kind === 'refused') removeStored(key);
}
