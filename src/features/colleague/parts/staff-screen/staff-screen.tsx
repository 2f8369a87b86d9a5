import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, type ReactNode } from 'react';
import type { StaffActionName } from '../../../../../domain/staff/role';
import type { Problem } from '../../../../platform/cloud';
import { openPage } from '../../../../platform/navigation';
import { staffProblemText } from '../../../../text/staff-problems';
import { shellText } from '../../../../text/shell';
import { staffText } from '../../../../text/staff';
import { Button } from '../../../../ui/button/button';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import { NavigationBar } from '../../../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../../../ui/screen/screen';
import { Bone } from '../../../../ui/skeleton/bone';
import type { Board } from '../../live/board';
import { shift } from '../../session/shift';
import { staffSession } from '../../session/staff-session';
import { StaffTabs, type StaffTab } from './staff-tabs';
import './staff-sheet.scss';
import './staff-screen.scss';

interface StaffScreenProps {
  readonly tab?: StaffTab;
  /** What the page is for; without the right to it the page says so. */
  readonly needs?: StaffActionName;
  readonly className?: string;
  readonly isWide?: boolean;
  /** The page itself, once the colleague and their store are known. */
  readonly children: (board: Board) => ReactNode;
}

/** The root of every staff page: finds out who works here, keeps the board and the bell going. */
export const StaffScreen = observer(function StaffScreen(props: StaffScreenProps) {
  useEffect(() => shift.attend(), []);
  const { tab, needs, className = '', isWide = false } = props;
  const { board } = shift;
  const isLetIn = staffSession.status === 'ready' && board !== null;
  const mayBeHere = needs === undefined || staffSession.may(needs);
  return (
    <Screen className={`staff ${className}`.trim()} hasTabs={tab !== undefined} isWide={isWide}>
      {isLetIn && mayBeHere ? props.children(board) : <Doorway />}
      {tab === undefined || !isLetIn ? null : <StaffTabs active={tab} />}
    </Screen>
  );
});

/** Before the door opens, or instead. */
const Doorway = observer(function Doorway() {
  const { status, problem, membership } = staffSession;
  return (
    <>
      <NavigationBar backLabel={shellText('back')} onBack={() => void openPage('/pages/me/index')} />
      {status === 'stranger' ? (
        <EmptyState
          mood="warm"
          title={staffText('strangerTitle')}
          line={staffText('strangerLine')}
          action={
            <Button onPress={() => void openPage('/staff/join/index')}>{staffText('strangerJoin')}</Button>
          }
        />
      ) : status === 'failed' && problem !== null ? (
        <EmptyState
          mood="cold"
          title={staffText(isSuspended(problem) ? 'suspendedTitle' : 'failedTitle')}
          line={staffProblemText(problem)}
          action={
            <Button look="quiet" size="m" icon="repeat" onPress={() => void staffSession.signIn()}>
              {shellText('again')}
            </Button>
          }
        />
      ) : status === 'ready' && membership !== null && shift.board !== null ? (
        <EmptyState
          mood="warm"
          title={staffText('notAllowedTitle')}
          line={staffText('notAllowedLine', { role: staffText(membership.role) })}
        />
      ) : (
        <TicketBones />
      )}
    </>
  );
});

function isSuspended(problem: Problem): boolean {
  return problem.kind === 'refused' && problem.refusal.code === 'SUSPENDED';
}

/** Three tickets at their final size. */
export function TicketBones() {
  return (
    <View className="staff-bones">
      <Bone width="100%" height={208} radius={14} />
      <Bone width="100%" height={168} radius={14} />
      <Bone width="100%" height={168} radius={14} />
    </View>
  );
}
