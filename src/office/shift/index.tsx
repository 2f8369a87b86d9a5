import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { ShiftView } from '../../../contract/shifts';
import type { Board } from '../../features/colleague/live/board';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { clockText } from '../../features/session/store-clock';
import { goBack } from '../../platform/navigation';
import { officeShiftText } from '../../text/office-shift';
import { shellText } from '../../text/shell';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Bone } from '../../ui/skeleton/bone';
import { CloseTill } from './close-till';
import { ClosedTill } from './closed-till';
import { mattersInWords } from './matter-words';
import { OpenTill } from './open-till';
import { ShiftDesk } from './shift-desk';
import { ShiftList } from './shift-list';
import './index.scss';

/** The till of a colleague: opened with a float, counted at the end, handed to whoever goes on. */
const ShiftPage = observer(function ShiftPage() {
  const shiftId = useRouter().params['shiftId'] ?? null;
  return (
    <StaffScreen needs="viewShift">
      {(board) => <Till key={`${board.storeId} ${shiftId}`} board={board} shiftId={shiftId} />}
    </StaffScreen>
  );
});

const Till = observer(function Till(props: { readonly board: Board; readonly shiftId: string | null }) {
  const { board, shiftId } = props;
  const [desk] = useState(() => new ShiftDesk(board.storeId, shiftId, mattersInWords));
  useEffect(() => void desk.refresh(), [desk]);
  const { answer, shift, problem } = desk;
  return (
    <>
      <NavigationBar isSticky backLabel={shellText('back')} onBack={() => void goBack()}>
        <View className="shift-title strong" ariaRole="heading">
          {officeShiftText(shift === null ? 'openTitle' : 'title')}
        </View>
        {shift === null ? null : <View className="t14 quiet num clip">{whoWords(board, shift)}</View>}
        <View className="grow" />
      </NavigationBar>
      {answer === null ? (
        <View className="stack">
          {problem === null ? (
            <>
              <Bone width="100%" height={220} radius={14} />
              <Bone width="100%" height={320} radius={14} />
            </>
          ) : (
            <NotReached problem={problem} onAgain={() => void desk.refresh()} />
          )}
        </View>
      ) : (
        <Body board={board} desk={desk} shift={shift} />
      )}
    </>
  );
});

const Body = observer(function Body(props: {
  readonly board: Board;
  readonly desk: ShiftDesk;
  readonly shift: ShiftView | null;
}) {
  const { board, desk, shift } = props;
  const newest = desk.answer?.newest ?? null;
  if (shift?.state === 'open') return <CloseTill desk={desk} shift={shift} />;
  if (shift !== null) return <ClosedTill shift={shift} />;
  return (
    <OpenTill desk={desk}>{newest === null ? null : <ShiftList board={board} newest={newest} />}</OpenTill>
  );
});

function whoWords(board: Board, { colleagueName: name, openedAtMs, closedAtMs }: ShiftView): string {
  const from = clockText(board.clock, openedAtMs);
  if (closedAtMs === null) return officeShiftText('whoOpen', { name, from });
  return officeShiftText('who', { name, from, to: clockText(board.clock, closedAtMs) });
}

export default ShiftPage;
