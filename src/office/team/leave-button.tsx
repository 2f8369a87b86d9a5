import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ReasonSheet } from '../../features/colleague/parts/reason-sheet/reason-sheet';
import { staffSession } from '../../features/colleague/session/staff-session';
import { localText } from '../../text/language';
import { staffProblemText } from '../../text/staff-problems';
import { staffTeamText } from '../../text/staff-team';
import { Button } from '../../ui/button/button';
import { showToast } from '../../ui/toast/toasts';
import type { TeamDesk } from './team-desk';

/** The way out, by oneself. */
export const LeaveButton = observer(function LeaveButton({ desk }: { readonly desk: TeamDesk }) {
  const [isOpen, setOpen] = useState(false);
  const { membership } = staffSession;
  const store = membership === null ? '' : localText(membership.storeName);
  const leave = async (reason: string) => {
    const problem = await desk.leave(reason);
    setOpen(false);
    showToast(problem === null ? staffTeamText('left') : staffProblemText(problem));
    if (problem === null) await staffSession.signIn();
  };
  return (
    <>
      <Button look="quiet" isWide className="staff-button staff-button--soft" onPress={() => setOpen(true)}>
        {staffTeamText('leave')}
      </Button>
      <ReasonSheet
        isOpen={isOpen}
        title={staffTeamText('leaveTitle', { store })}
        reasons={[staffTeamText('reasonMove'), staffTeamText('reasonEnd')]}
        button={staffTeamText('leave')}
        busyWords={desk.isBusy ? staffTeamText('working') : null}
        onSend={(reason) => void leave(reason)}
        onClose={() => setOpen(false)}
      >
        <View className="quiet">{staffTeamText('leaveLine')}</View>
      </ReasonSheet>
    </>
  );
});
