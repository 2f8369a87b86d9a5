import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import type { ShiftRow } from '../../../contract/shifts';
import { fenToShortYuanText, fenToYuanText } from '../../../domain/money/yuan-text';
import { say } from '../../features/colleague/parts/say';
import { clockText } from '../../features/session/store-clock';
import { FootBar } from '../../features/colleague/parts/foot-bar/foot-bar';
import { officeShiftText } from '../../text/office-shift';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { showToast } from '../../ui/toast/toasts';
import { CountCard } from './count-card';
import { DifferenceRows } from './difference-rows';
import type { ShiftDesk } from './shift-desk';

interface OpenTillProps {
  readonly desk: ShiftDesk;
  /** What else is of interest before a shift. */
  readonly children: ReactNode;
}

/** Before a shift: the float is counted, or the drawer of a colleague who has finished. */
export const OpenTill = observer(function OpenTill({ desk, children }: OpenTillProps) {
  const { accepting } = desk;
  if (accepting !== null) return <Accepting desk={desk} from={accepting} />;
  return <Opening desk={desk}>{children}</Opening>;
});

const Opening = observer(function Opening({ desk, children }: OpenTillProps) {
  const yuan = fenToShortYuanText(desk.draft.sum);
  return (
    <>
      <View className="stack above-foot-bar">
        {(desk.answer?.toAccept ?? []).map((row) => (
          <Handed key={row.id} desk={desk} row={row} />
        ))}
        <View className="shift-intro">
          <View className="t20 strong">{officeShiftText('noShift')}</View>
          <View className="quiet">{officeShiftText('noShiftLine')}</View>
        </View>
        <CountCard draft={desk.draft} beside={`¥${fenToYuanText(desk.draft.sum)}`} />
        {children}
      </View>
      <FootBar>
        <Button
          isWide
          className="staff-button staff-button--big"
          busyWords={desk.isBusy ? officeShiftText('opening') : null}
          onPress={() => void say(desk.open())}
        >
          {officeShiftText('open', { yuan })}
        </Button>
      </FootBar>
    </>
  );
});

const Handed = observer(function Handed(props: { readonly desk: ShiftDesk; readonly row: ShiftRow }) {
  const { desk, row } = props;
  const yuan = fenToYuanText(row.counted ?? 0);
  const time = desk.answer && row.closedAtMs !== null ? clockText(desk.answer, row.closedAtMs) : '';
  return (
    <Card className="shift-handed">
      <View className="grow">
        <View className="t16 strong num">
          {officeShiftText('toAccept', { name: row.colleagueName, yuan })}
        </View>
        <View className="t12 quiet num">{officeShiftText('toAcceptLine', { time })}</View>
      </View>
      <Button look="quiet" size="m" className="staff-button" onPress={() => desk.accept(row)}>
        {officeShiftText('accept')}
      </Button>
    </Card>
  );
});

const Accepting = observer(function Accepting(props: { readonly desk: ShiftDesk; readonly from: ShiftRow }) {
  const { desk, from } = props;
  const expected = from.counted ?? 0;
  const yuan = fenToShortYuanText(desk.draft.sum);
  const accept = async () => {
    if (!desk.isExplained) return showToast(reasonFirst(desk));
    if (await say(desk.takeOver())) showToast(officeShiftText('accepted'));
  };
  return (
    <>
      <View className="stack above-foot-bar">
        <View className="shift-intro">
          <View className="t20 strong">{officeShiftText('acceptTitle', { name: from.colleagueName })}</View>
        </View>
        <CountCard draft={desk.draft} beside={`¥${fenToYuanText(expected)}`}>
          <DifferenceRows desk={desk} expected={expected} parts="" />
        </CountCard>
        <Button
          look="quiet"
          isWide
          className="staff-button staff-button--soft"
          onPress={() => desk.accept(null)}
        >
          {shellText('back')}
        </Button>
      </View>
      <FootBar>
        <Button
          isWide
          className="staff-button staff-button--big"
          isOff={!desk.isExplained}
          busyWords={desk.isBusy ? officeShiftText('accepting') : null}
          onPress={() => void accept()}
        >
          {desk.isExplained ? officeShiftText('acceptButton', { yuan }) : reasonFirst(desk)}
        </Button>
      </FootBar>
    </>
  );
});

export function reasonFirst({ difference }: ShiftDesk): string {
  return officeShiftText('reasonFirst', { yuan: fenToShortYuanText(Math.abs(difference)) });
}
