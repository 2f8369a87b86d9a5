import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { ShiftView } from '../../../contract/shifts';
import { fenToShortYuanText, fenToYuanText } from '../../../domain/money/yuan-text';
import { FootBar } from '../../features/colleague/parts/foot-bar/foot-bar';
import { officeShiftText } from '../../text/office-shift';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { showToast } from '../../ui/toast/toasts';
import { CountCard } from './count-card';
import { DifferenceRows } from './difference-rows';
import { HandoverCard } from './handover-card';
import { MoveSheet } from './move-sheet';
import { MovementsCard } from './movements-card';
import { reasonFirst } from './open-till';
import type { ShiftDesk } from './shift-desk';
import { TakingsCard } from './takings-card';

/** An open shift: what was taken, the drawer counted, and what the next colleague has to know. */
export const CloseTill = observer(function CloseTill(props: {
  readonly desk: ShiftDesk;
  readonly shift: ShiftView;
}) {
  const { desk, shift } = props;
  const [isMoving, setMoving] = useState(false);
  const isCounted = !desk.draft.isEmpty;
  const sign = async () => {
    if (!desk.isExplained) return showToast(reasonFirst(desk));
    const problem = await desk.close();
    if (problem === null) return showToast(officeShiftText('signed'));
    const isChanged = problem.kind === 'refused' && problem.refusal.code === 'SHIFT_CHANGED';
    const due = Number(isChanged ? problem.refusal.details['expected'] : 0);
    showToast(
      isChanged ? officeShiftText('changed', { yuan: fenToYuanText(due) }) : staffProblemText(problem),
    );
  };
  return (
    <>
      <View className="stack above-foot-bar">
        <TakingsCard shift={shift} />
        <CountCard
          draft={desk.draft}
          beside={officeShiftText('float', { yuan: fenToShortYuanText(shift.float) })}
        >
          <DifferenceRows desk={desk} expected={shift.expected} parts={partsOf(shift)} />
        </CountCard>
        <MovementsCard movements={shift.movements} />
        <Button look="quiet" isWide icon="plus" className="staff-button" onPress={() => setMoving(true)}>
          {officeShiftText('move')}
        </Button>
        <HandoverCard desk={desk} />
      </View>
      <FootBar>
        <Button
          isWide
          className="staff-button staff-button--big"
          isOff={!desk.isExplained}
          busyWords={desk.isBusy ? officeShiftText('signing') : null}
          onPress={() => void sign()}
        >
          {desk.isExplained || !isCounted ? officeShiftText('sign') : reasonFirst(desk)}
        </Button>
      </FootBar>
      <MoveSheet desk={desk} isOpen={isMoving} onClose={() => setMoving(false)} />
    </>
  );
});

/** What the due sum is made of, such as "500 + 386 − 35". */
function partsOf({ float, drawer }: ShiftView): string {
  const { taken, paidIn, refunded, paidOut, putAside } = drawer;
  const plus = [taken, paidIn].filter((sum) => sum > 0).map((sum) => ` + ${fenToShortYuanText(sum)}`);
  const minus = [refunded, paidOut, putAside]
    .filter((sum) => sum > 0)
    .map((sum) => ` − ${fenToShortYuanText(sum)}`);
  return [fenToShortYuanText(float), ...plus, ...minus].join('');
}
