import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { StaffAnswers } from '../../../contract/staff';
import { mayInvite, roles, type Role } from '../../../domain/staff/role';
import type { Board } from '../../features/colleague/live/board';
import { staffSession } from '../../features/colleague/session/staff-session';
import { clockText } from '../../features/session/store-clock';
import { callStaff } from '../../platform/cloud';
import { copyText } from '../../platform/phone';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { staffText } from '../../text/staff';
import { staffProblemText } from '../../text/staff-problems';
import { staffTeamText } from '../../text/staff-team';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';

type Invitation = StaffAnswers['inviteColleague'] & { readonly role: Role };

interface InviteSheetProps {
  readonly board: Board;
  readonly isOpen: boolean;
  readonly onMade: () => void;
  readonly onClose: () => void;
}

/** Lets a colleague in: a role, and a code that works once. */
export const InviteSheet = observer(function InviteSheet({ board, isOpen, ...props }: InviteSheetProps) {
  const [role, setRole] = useState<Role>('waiter');
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (isOpen) setInvitation(null);
  }, [isOpen]);
  const { membership } = staffSession;
  if (membership === null) return null;
  const invite = async () => {
    setBusy(true);
    const answer = await callStaff('inviteColleague', { storeId: board.storeId, role });
    setBusy(false);
    if (!answer.ok) return showToast(staffProblemText(answer.problem));
    setInvitation({ ...answer.data, role });
    props.onMade();
  };
  return (
    <Sheet
      isOpen={isOpen}
      onClose={props.onClose}
      label={staffText('invite')}
      title={staffText('invite')}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          busyWords={isBusy ? staffTeamText('making') : null}
          className="staff-button staff-button--big"
          onPress={() => void invite()}
        >
          {staffTeamText(invitation === null ? 'make' : 'makeAnother', { role: staffText(role) })}
        </Button>
      }
    >
      <View className="staff-sheet">
        {invitation === null ? null : <Code board={board} invitation={invitation} />}
        <View>
          <View className="quiet team-roles__line">
            {staffTeamText('pickRole', { store: localText(membership.storeName) })}
          </View>
          {roles
            .filter((candidate) => mayInvite(membership.role, candidate))
            .map((candidate) => (
              <RoleRow
                key={candidate}
                role={candidate}
                isChosen={candidate === role}
                onPress={() => setRole(candidate)}
              />
            ))}
        </View>
      </View>
    </Sheet>
  );
});

function RoleRow(props: { readonly role: Role; readonly isChosen: boolean; readonly onPress: () => void }) {
  const { role, isChosen, onPress } = props;
  return (
    <Pressable
      role="radio"
      isSelected={isChosen}
      className={isChosen ? 'team-role team-role--chosen' : 'team-role'}
      onPress={onPress}
    >
      <View className="grow">
        <View className="t16 strong">{staffText(role)}</View>
        <View className="t12 quiet">{staffTeamText(role)}</View>
      </View>
      <View className="team-role__mark">{isChosen ? <Icon name="check" size={16} /> : null}</View>
    </Pressable>
  );
}

const Code = observer(function Code(props: { readonly board: Board; readonly invitation: Invitation }) {
  const { code, endsAtMs, role } = props.invitation;
  const copy = async () => {
    await copyText(staffTeamText('message', { role: staffText(role), code }));
    showToast(staffTeamText('copied'));
  };
  return (
    <View className="team-code">
      <View className="quiet">{staffTeamText('codeFor', { role: staffText(role) })}</View>
      <View className="team-code__code" ariaLabel={code.split('').join(' ')}>
        {code.slice(0, 4)} {code.slice(4)}
      </View>
      <View className="quiet t12">
        {staffTeamText('codeEnds', { time: clockText(props.board.clock, endsAtMs) })}
      </View>
      <Button look="quiet" size="m" icon="copy" className="staff-button" onPress={() => void copy()}>
        {staffTeamText('copy')}
      </Button>
    </View>
  );
});
