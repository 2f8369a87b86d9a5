import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { DifferenceView } from '../../../contract/reconciliation';
import { fenToGroupedYuanText } from '../../../domain/money/grouped-yuan-text';
import { ownerReconciliationText } from '../../text/owner-reconciliation';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { billClockText, dateWords } from './day-words';

export type Way = 'as-proposed' | 'by-hand';

interface DifferenceCardProps {
  readonly difference: DifferenceView;
  readonly onResolve: (how: Way) => void;
}

/** The edge says who has to act: chili the owner, gold time, jade nobody any more. */
export const DifferenceCard = observer(function DifferenceCard(props: DifferenceCardProps) {
  const { difference, onResolve } = props;
  const { kind, proposal, resolution } = difference;
  const state = resolution !== null ? 'settled' : proposal === 'next-bill' ? 'waits' : 'acts';
  return (
    <View className={`difference difference--${state}`}>
      <View className="difference__head">
        <View className="grow t16 strong">{ownerReconciliationText(kind)}</View>
        <View className="difference__sum num">¥{fenToGroupedYuanText(sumInQuestion(difference))}</View>
      </View>
      <View className="quiet">{story(difference)}</View>
      {resolution !== null ? (
        <Ending resolution={resolution} />
      ) : proposal === 'next-bill' ? (
        <View className="quiet">{ownerReconciliationText('next-bill')}</View>
      ) : (
        <View className="difference__buttons">
          {proposal === 'by-hand' ? null : (
            <Button look="line" size="m" className="grow" onPress={() => onResolve('by-hand')}>
              {ownerReconciliationText('by-hand')}
            </Button>
          )}
          <Button
            size="m"
            className="difference__main"
            onPress={() => onResolve(proposal === 'by-hand' ? 'by-hand' : 'as-proposed')}
          >
            {ownerReconciliationText(proposal)}
          </Button>
        </View>
      )}
    </View>
  );
});

function Ending({ resolution }: { readonly resolution: NonNullable<DifferenceView['resolution']> }) {
  const { outcome, by, atMs, reason } = resolution;
  const words = ownerReconciliationText(outcome);
  return (
    <View className="difference__ending">
      <Icon name="check" size={16} />
      <View className="grow">
        {by === null
          ? ownerReconciliationText('settledItself', { outcome: words, day: dateWords(reason ?? '') })
          : ownerReconciliationText('settledBy', {
              by,
              time: billClockText(atMs),
              outcome: words,
              reason: reason ?? '',
            })}
      </View>
    </View>
  );
}

/** Where both sides have an amount and the amounts differ, what lies between them; or else the whole. */
function sumInQuestion({ ours, theirs }: DifferenceView): number {
  if (ours !== null && theirs !== null && ours !== theirs) return Math.abs(theirs - ours);
  return theirs ?? ours ?? 0;
}

export function story({ kind, atMs, outTradeNo, ours, theirs }: DifferenceView): string {
  return ownerReconciliationText(`${kind}Line`, {
    time: billClockText(atMs),
    number: shortNumber(outTradeNo),
    ours: `¥${fenToGroupedYuanText(ours ?? 0)}`,
    theirs: `¥${fenToGroupedYuanText(theirs ?? 0)}`,
  });
}

/** Enough to find it by on the merchant platform's list of a day. */
function shortNumber(outTradeNo: string): string {
  return outTradeNo.length <= 10 ? outTradeNo : `…${outTradeNo.slice(-8)}`;
}
