import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { clockText } from '../../features/session/store-clock';
import { billText } from '../../text/bill';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Note } from '../../ui/note/note';
import type { FollowedBill } from './bill-store';
import { lapsedPart, payerWords } from './bill-words';
import { ownWaitingPart, partsOfOthers } from './payable-bill';
import { sitsElsewhere } from './sits-elsewhere';

interface BillNotesProps {
  readonly followed: FollowedBill;
  readonly onPayOn: () => void;
  readonly onGiveUp: () => void;
}

/** What is going on with the money at this moment: others who are paying, and what was begun here. */
export const BillNotes = observer(function BillNotes({ followed, onPayOn, onGiveUp }: BillNotesProps) {
  const { bill, unclearNumber, busy } = followed;
  if (bill === null || bill.status !== 'open') return null;
  const waiting = ownWaitingPart(bill);
  const lapsed = lapsedPart(bill);
  return (
    <>
      {sitsElsewhere(followed) ? (
        <Note icon="table" tone="jade">
          {billText('movedNote', { table: bill.tableName })}
        </Note>
      ) : null}
      {unclearNumber === null ? null : <Note>{billText('unclear')}</Note>}
      {partsOfOthers(bill).map((part) => (
        <Note key={part.number} icon="wallet">
          {billText('otherPays', { guest: payerWords(part), yuan: fenToYuanText(part.amount) })}
        </Note>
      ))}
      {lapsed === null || bill.owed === 0 ? null : (
        <Note icon="clock">{billText('releasedNote', { yuan: fenToYuanText(lapsed.amount) })}</Note>
      )}
      {waiting === null || unclearNumber !== null ? null : (
        <Card>
          <View>
            {billText('mineWaits', {
              yuan: fenToYuanText(waiting.amount),
              time: clockText(bill, waiting.payUntilMs ?? waiting.atMs),
            })}
          </View>
          <View className="bill-waits">
            <Button look="line" size="m" onPress={onGiveUp}>
              {billText('giveUp')}
            </Button>
            <Button
              look="wxpay"
              size="m"
              icon="wxpay"
              className="grow"
              busyWords={busy === 'paying' ? billText('paying') : null}
              onPress={onPayOn}
            >
              {billText('payOn')}
            </Button>
          </View>
        </Card>
      )}
    </>
  );
});
