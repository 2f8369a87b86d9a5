import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { ColleagueRow } from '../../../contract/team';
import { ReasonSheet } from '../../features/colleague/parts/reason-sheet/reason-sheet';
import { staffSession } from '../../features/colleague/session/staff-session';
import type { Problem } from '../../platform/cloud';
import { shellText } from '../../text/shell';
import { staffText } from '../../text/staff';
import { staffProblemText } from '../../text/staff-problems';
import { staffTeamText } from '../../text/staff-team';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import type { TeamDesk } from './team-desk';

interface ColleagueSheetProps {
  readonly desk: TeamDesk;
  /** Null while it is shut. */
  readonly colleague: ColleagueRow | null;
  readonly onClose: () => void;
}

type Ending = 'suspend' | 'remove';

/** What a leader may do about one colleague. */
export const ColleagueSheet = observer(function ColleagueSheet(props: ColleagueSheetProps) {
  const { desk, colleague, onClose } = props;
  const [ending, setEnding] = useState<Ending | null>(null);
  const finish = async (step: Promise<Problem | null>, words: string) => {
    const problem = await step;
    showToast(problem === null ? words : staffProblemText(problem));
    setEnding(null);
    onClose();
  };
  const name = colleague?.name ?? '';
  const busyWords = desk.isBusy ? staffTeamText('working') : null;
  return (
    <>
      <Sheet
        isOpen={colleague !== null && ending === null}
        onClose={onClose}
        label={name}
        title={name}
        closeLabel={shellText('close')}
      >
        {colleague === null ? null : (
          <View className="staff-sheet">
            <Roles desk={desk} colleague={colleague} finish={finish} />
            <Steps desk={desk} colleague={colleague} finish={finish} onEnd={setEnding} />
          </View>
        )}
      </Sheet>
      <ReasonSheet
        isOpen={colleague !== null && ending !== null}
        title={staffTeamText(ending === 'remove' ? 'removeTitle' : 'suspendTitle', { name })}
        reasons={reasonsOf(ending)}
        button={staffTeamText(ending === 'remove' ? 'remove' : 'suspend')}
        busyWords={busyWords}
        onSend={(reason) => {
          if (colleague === null) return;
          const isRemoval = ending === 'remove';
          void finish(
            isRemoval ? desk.remove(colleague, reason) : desk.suspend(colleague, reason),
            staffTeamText(isRemoval ? 'removed' : 'suspendDone', { name }),
          );
        }}
        onClose={() => setEnding(null)}
      >
        <View className="quiet">
          {staffTeamText(ending === 'remove' ? 'removeLine' : 'suspendLine', { name })}
        </View>
      </ReasonSheet>
    </>
  );
});

interface PartProps {
  readonly desk: TeamDesk;
  readonly colleague: ColleagueRow;
  readonly finish: (step: Promise<Problem | null>, words: string) => Promise<void>;
}

function Roles({ desk, colleague, finish }: PartProps) {
  const { name, role: present, mayBecome } = colleague;
  if (mayBecome.length === 0) return null;
  return (
    <>
      <View className="quiet">{staffTeamText('changeRole')}</View>
      <Chips columns={3}>
        <Chip words={staffText(present)} isChosen onPress={() => undefined} />
        {mayBecome.map((role) => (
          <Chip
            key={role}
            words={staffText(role)}
            onPress={() =>
              void finish(
                desk.changeRole(colleague, role),
                staffTeamText('changed', { name, role: staffText(role) }),
              )
            }
          />
        ))}
      </Chips>
    </>
  );
}

function Steps(props: PartProps & { readonly onEnd: (ending: Ending) => void }) {
  const { desk, colleague, finish, onEnd } = props;
  const { name, suspended, isOffered } = colleague;
  return (
    <View className="team-steps">
      {suspended === null ? (
        <Button look="quiet" isWide className="staff-button" onPress={() => onEnd('suspend')}>
          {staffTeamText('suspend')}
        </Button>
      ) : (
        <Button
          isWide
          className="staff-button"
          onPress={() => void finish(desk.resume(colleague), staffTeamText('resumed', { name }))}
        >
          {staffTeamText('resume')}
        </Button>
      )}
      {staffSession.may('offerStore') && suspended === null ? (
        <Button
          look="quiet"
          isWide
          className="staff-button"
          onPress={() =>
            void finish(
              desk.offer(colleague),
              isOffered ? staffTeamText('offerTaken') : staffTeamText('offerDone', { name }),
            )
          }
        >
          {isOffered ? staffTeamText('offerBack') : staffTeamText('offer', { name })}
        </Button>
      ) : null}
      <Button look="quiet" isWide className="staff-button team-remove" onPress={() => onEnd('remove')}>
        {staffTeamText('remove')}
      </Button>
    </View>
  );
}

function reasonsOf(ending: Ending | null): string[] {
  return ending === 'remove'
    ? [staffTeamText('reasonEnd'), staffTeamText('reasonMove')]
    : [staffTeamText('reasonPhone'), staffTeamText('reasonRest')];
}
