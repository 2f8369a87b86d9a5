import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { ReasonSheet } from '../../features/colleague/parts/reason-sheet/reason-sheet';
import { staffServiceText } from '../../text/staff-service';
import { Chip, Chips } from '../../ui/chip/chip';
import type { Talk } from './talk';
import { say } from '../../features/colleague/parts/say';

interface ApologySheetProps {
  readonly talk: Talk;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const amounts = [500, 1_000, 2_000, 3_000, 5_000] as const;
const reasonKeys = ['reasonLate', 'reasonWrong', 'reasonTaste', 'reasonManner'] as const;

/** A coupon that says sorry, within what this colleague may give. */
export const ApologySheet = observer(function ApologySheet({ talk, isOpen, onClose }: ApologySheetProps) {
  const limit = talk.card?.apologyLimit ?? null;
  const offered = amounts.filter((amount) => limit === null || amount <= limit);
  const [chosen, setChosen] = useState<number | null>(null);
  const amount = chosen ?? offered[0] ?? 0;
  const send = async (reason: string) => {
    if (await say(talk.giveApology(amount, reason), staffServiceText('apologySent'))) onClose();
  };
  return (
    <ReasonSheet
      isOpen={isOpen}
      title={staffServiceText('apology')}
      reasons={reasonKeys.map((key) => staffServiceText(key))}
      button={staffServiceText('apologySend', { yuan: fenToShortYuanText(amount) })}
      busyWords={talk.isBusy ? staffServiceText('working') : null}
      onSend={(reason) => void send(reason)}
      onClose={onClose}
    >
      <View className="quiet num">{apologyWords(limit)}</View>
      <Chips>
        {offered.map((each) => (
          <Chip
            key={each}
            words={staffServiceText('apologyAmount', { yuan: fenToShortYuanText(each) })}
            isChosen={each === amount}
            onPress={() => setChosen(each)}
          />
        ))}
      </Chips>
    </ReasonSheet>
  );
});

export function apologyWords(limit: number | null): string {
  if (limit === null) return staffServiceText('apologyFree');
  if (limit < amounts[0]) return staffServiceText('apologyNone');
  return staffServiceText('apologyLine', { yuan: fenToShortYuanText(limit) });
}

/** Whether anything can be given at all. */
export function mayApologise(limit: number | null): boolean {
  return limit === null || limit >= amounts[0];
}
