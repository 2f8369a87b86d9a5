import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { ColleagueRow, InvitationRow } from '../../../contract/team';
import type { Board } from '../../features/colleague/live/board';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { staffSession } from '../../features/colleague/session/staff-session';
import { monthAndDay } from '../../features/session/store-clock';
import { goBack } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { staffText } from '../../text/staff';
import { staffProblemText } from '../../text/staff-problems';
import { staffTeamText } from '../../text/staff-team';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { Bone } from '../../ui/skeleton/bone';
import { Tag } from '../../ui/tag/tag';
import { showToast } from '../../ui/toast/toasts';
import { ColleagueSheet } from './colleague-sheet';
import { InviteSheet } from './invite-sheet';
import { LeaveButton } from './leave-button';
import { TeamDesk } from './team-desk';
import './index.scss';

/** Who works at the store: their roles, suspensions, invitations, and the way out. */
const TeamPage = observer(function TeamPage() {
  return (
    <StaffScreen needs="listColleagues">
      {(board) => <Team key={`${board.storeId} ${staffSession.membership?.role}`} board={board} />}
    </StaffScreen>
  );
});

const Team = observer(function Team({ board }: { readonly board: Board }) {
  const mayInvite = staffSession.may('inviteColleague');
  const [desk] = useState(() => new TeamDesk(board.storeId));
  const [chosen, setChosen] = useState<ColleagueRow | null>(null);
  const [isInviting, setInviting] = useState(false);
  useEffect(() => void desk.refresh(), [desk]);
  const { team, problem } = desk;
  return (
    <>
      <NavigationBar
        isSticky
        title={staffText('team')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        {team === null ? (
          problem === null ? (
            <Bone width="100%" height={420} radius={14} />
          ) : (
            <NotReached problem={problem} onAgain={() => void desk.refresh()} />
          )
        ) : (
          <>
            {team.offeredBy === null ? null : <Offer desk={desk} name={team.offeredBy} />}
            <Card className="team-list">
              {team.colleagues.map((colleague) => (
                <ColleagueLine
                  key={colleague.colleagueId}
                  board={board}
                  colleague={colleague}
                  onChoose={setChosen}
                />
              ))}
            </Card>
            {mayInvite ? (
              <Button
                isWide
                icon="plus"
                className="staff-button staff-button--big"
                onPress={() => setInviting(true)}
              >
                {staffText('invite')}
              </Button>
            ) : null}
            <Invitations board={board} desk={desk} />
            <LeaveButton desk={desk} />
          </>
        )}
      </View>
      <ColleagueSheet desk={desk} colleague={chosen} onClose={() => setChosen(null)} />
      <InviteSheet
        board={board}
        isOpen={isInviting}
        onMade={() => void desk.refresh()}
        onClose={() => setInviting(false)}
      />
    </>
  );
});

interface ColleagueLineProps {
  readonly board: Board;
  readonly colleague: ColleagueRow;
  readonly onChoose: (colleague: ColleagueRow) => void;
}

const ColleagueLine = observer(function ColleagueLine({ board, colleague, onChoose }: ColleagueLineProps) {
  const { name, role, suspended, mayManage } = colleague;
  const facts = factsOf(board, colleague);
  return (
    <Pressable
      className={suspended === null ? 'team-row' : 'team-row team-row--suspended'}
      label={`${name}, ${staffText(role)}, ${facts}`}
      isDisabled={!mayManage}
      onPress={() => onChoose(colleague)}
    >
      <View className="team-row__initial">{name.slice(0, 1)}</View>
      <View className="grow">
        <View className="row team-row__name">
          <View className="t16 strong clip">{name}</View>
          {colleague.isMe ? <Tag>{staffTeamText('me')}</Tag> : null}
          {suspended === null ? null : <Tag tone="chili">{staffTeamText('suspended')}</Tag>}
          {colleague.isOffered ? <Tag tone="gold">{staffTeamText('offered')}</Tag> : null}
        </View>
        <View className="t12 quiet num clip">{facts}</View>
      </View>
      <View className="t14">{staffText(role)}</View>
      {mayManage ? <Icon name="right" size={16} /> : null}
    </Pressable>
  );
});

function factsOf({ clock }: Board, { sinceMs, lastSeenMs, suspended }: ColleagueRow): string {
  if (suspended !== null && suspended.reason !== '')
    return staffTeamText('suspendedLine', { reason: suspended.reason });
  const since = sinceMs === null ? [] : [staffTeamText('since', monthAndDay(clock, sinceMs))];
  const seen = lastSeenMs === null ? [] : [staffTeamText('seen', monthAndDay(clock, lastSeenMs))];
  return [...since, ...seen].join(' · ') || staffTeamText('unseen');
}

const Offer = observer(function Offer({ desk, name }: { readonly desk: TeamDesk; readonly name: string }) {
  const take = async () => {
    const problem = await desk.takeOver();
    if (problem === null) await staffSession.signIn();
    showToast(problem === null ? staffTeamText('tookOver') : staffProblemText(problem));
  };
  return (
    <Card className="team-offer">
      <View className="t16 strong">{staffTeamText('offeredTitle', { name })}</View>
      <View className="t14 quiet">{staffTeamText('offeredLine', { name })}</View>
      <Button
        isWide
        className="staff-button"
        busyWords={desk.isBusy ? staffTeamText('takingOver') : null}
        onPress={() => void take()}
      >
        {staffTeamText('takeOver')}
      </Button>
    </Card>
  );
});

const Invitations = observer(function Invitations(props: { readonly board: Board; readonly desk: TeamDesk }) {
  const { board, desk } = props;
  const invitations = desk.team?.invitations ?? [];
  if (invitations.length === 0) return null;
  const withdraw = async ({ code }: InvitationRow) => {
    const problem = await desk.withdraw(code);
    showToast(problem === null ? staffTeamText('withdrawn') : staffProblemText(problem));
  };
  return (
    <Card className="team-list">
      <View className="t14 quiet team-list__title">{staffTeamText('invitations')}</View>
      {invitations.map((invitation) => (
        <View key={invitation.code} className="team-row">
          <View className="grow">
            <View className="t16 strong num">
              {invitation.code} · {staffText(invitation.role)}
            </View>
            <View className="t12 quiet num clip">
              {staffTeamText('invitedBy', {
                name: invitation.invitedByName,
                time: timeWords(board, invitation.endsAtMs),
              })}
            </View>
          </View>
          <Button look="quiet" size="m" className="staff-button" onPress={() => void withdraw(invitation)}>
            {staffTeamText('withdraw')}
          </Button>
        </View>
      ))}
    </Card>
  );
});

export default TeamPage;
