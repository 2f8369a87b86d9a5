import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { StaffAnswers } from '../../../contract/staff';
import { mayInvite, roles, type Role } from '../../../domain/staff/role';
import { clockText } from '../../features/session/store-clock';
import { callStaff } from '../../platform/cloud';
import { goBack } from '../../platform/navigation';
import { copyText } from '../../platform/phone';
import { localText } from '../../text/language';
import { staffProblemText } from '../../text/staff-problems';
import { shellText } from '../../text/shell';
import { staffText } from '../../text/staff';
import { staffTeamText } from '../../text/staff-team';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import type { Board } from '../../features/colleague/live/board';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { staffSession } from '../../features/colleague/session/staff-session';
import './index.scss';

type Invitation = StaffAnswers['inviteColleague'] & { readonly role: Role };

/** Lets a colleague in: a role, and a code that works once. */
const TeamPage = observer(function TeamPage() {
  return (
    <StaffScreen needs="inviteColleague">
      {(board) => <Inviting key={board.storeId} board={board} />}
    </StaffScreen>
  );
});

const Inviting = observer(function Inviting({ board }: { readonly board: Board }) {
  const [role, setRole] = useState<Role>('waiter');
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { membership } = staffSession;
  if (membership === null) return null;
  const invite = async () => {
    setBusy(true);
    const answer = await callStaff('inviteColleague', { storeId: board.storeId, role });
    setBusy(false);
    if (answer.ok) setInvitation({ ...answer.data, role });
    else showToast(staffProblemText(answer.problem));
  };
  return (
    <>
      <NavigationBar title={staffText('invite')} backLabel={shellText('back')} onBack={() => void goBack()} />
      <View className="stack">
        {invitation === null ? null : <Code board={board} invitation={invitation} />}
        <Card className="team-roles">
          <View className="quiet team-roles__line">
            {staffTeamText('pickRole', { store: localText(membership.storeName) })}
          </View>
          {roles
            .filter((candidate) => mayInvite(membership.role, candidate))
            .map((candidate) => (
              <Pressable
                key={candidate}
                role="radio"
                isSelected={candidate === role}
                className={candidate === role ? 'team-role team-role--chosen' : 'team-role'}
                onPress={() => setRole(candidate)}
              >
                <View className="grow">
                  <View className="t16 strong">{staffText(candidate)}</View>
                  <View className="t12 quiet">{staffTeamText(candidate)}</View>
                </View>
                <View className="team-role__mark">
                  {candidate === role ? <Icon name="check" size={16} /> : null}
                </View>
              </Pressable>
            ))}
        </Card>
        <Button
          isWide
          busyWords={isBusy ? staffTeamText('making') : null}
          className="staff-button staff-button--big"
          onPress={() => void invite()}
        >
          {staffTeamText(invitation === null ? 'make' : 'makeAnother', { role: staffText(role) })}
        </Button>
      </View>
    </>
  );
});

const Code = observer(function Code(props: { readonly board: Board; readonly invitation: Invitation }) {
  const { code, endsAtMs, role } = props.invitation;
  const copy = async () => {
    await copyText(staffTeamText('message', { role: staffText(role), code }));
    showToast(staffTeamText('copied'));
  };
  return (
    <Card className="team-code">
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
    </Card>
  );
});

export default TeamPage;
