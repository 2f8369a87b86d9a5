import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { TakingView } from '../../../contract/rewards';
import { shownVoucherCode } from '../../../domain/rewards/voucher-code';
import { houseClock } from '../../features/member/house-clock';
import { dateWords } from '../../features/member/house-time';
import { qrPicture } from '../../features/member/qr-picture';
import { countWords } from '../../features/menu/dish-words';
import { openPage } from '../../platform/navigation';
import { copyText } from '../../platform/phone';
import { rewardProblemText } from '../../text/reward-problems';
import { localText } from '../../text/language';
import { rewardsText } from '../../text/rewards';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { Tag } from '../../ui/tag/tag';
import { showToast } from '../../ui/toast/toasts';
import { storeNames, takingTone } from '../parts/reward-words';
import type { Shelf } from '../parts/shelf';

interface VoucherSheetProps {
  readonly shelf: Shelf;
  /** Null while the sheet is shut. */
  readonly taking: TakingView | null;
  readonly onClose: () => void;
}

/** An exchange in full: its code for the colleague at the counter, or the way to its coupon, and the way back. */
export const VoucherSheet = observer(function VoucherSheet({ shelf, taking, onClose }: VoucherSheetProps) {
  const [last, setLast] = useState<TakingView | null>(null);
  if (taking !== null && taking !== last) setLast(taking);
  const opened = taking ?? last;
  if (opened === null) return null;
  const current = shelf.answer?.takings.find(({ takingId }) => takingId === opened.takingId) ?? opened;
  const giveBack = async () => {
    const problem = await shelf.cancel(current);
    showToast(problem === null ? rewardsText('givenBack') : rewardProblemText(problem));
    if (problem === null) onClose();
  };
  return (
    <Sheet
      isOpen={taking !== null}
      onClose={onClose}
      label={localText(current.name)}
      title={localText(current.name)}
      closeLabel={shellText('close')}
      foot={
        current.isCancellable ? (
          <Button
            isWide
            look="line"
            busyWords={shelf.busyId === current.takingId ? rewardsText('giving') : null}
            onPress={() => void giveBack()}
          >
            {rewardsText('give', { points: countWords(current.price) })}
          </Button>
        ) : (
          <Button isWide look="quiet" onPress={onClose}>
            {rewardsText('close')}
          </Button>
        )
      }
    >
      <View className="shop__voucher">
        <Tag tone={takingTone(current)}>{rewardsText(current.status)}</Tag>
        <Code taking={current} nowMs={shelf.answer?.nowMs ?? 0} />
        {storeNames(current.storeIds) === '' ? null : (
          <View className="t12 quiet">
            {rewardsText('ruleStores', { stores: storeNames(current.storeIds) })}
          </View>
        )}
        {current.status === 'issued' ? (
          <Button look="tint" onPress={() => void openPage('/customer/coupons/index')}>
            {rewardsText('seeCoupon')}
          </Button>
        ) : null}
      </View>
    </Sheet>
  );
});

function Code({ taking, nowMs }: { readonly taking: TakingView; readonly nowMs: number }) {
  const { code, validUntilMs } = taking;
  if (code === null) return null;
  const copy = async () => {
    await copyText(shownVoucherCode(code));
    showToast(rewardsText('copied'));
  };
  return (
    <>
      <View className="quiet">{rewardsText('code')}</View>
      <View
        className="shop__qr"
        ariaRole="img"
        ariaLabel={rewardsText('codePicture')}
        style={{ backgroundImage: `url("${qrPicture(shownVoucherCode(code))}")` }}
      />
      <View className="shop__code num" ariaLabel={[...code].join(' ')}>
        {shownVoucherCode(code)}
      </View>
      <View className="quiet num">
        {rewardsText('codeLine', { date: dateWords(houseClock(), validUntilMs, nowMs) })}
      </View>
      <Button look="quiet" size="s" icon="copy" onPress={() => void copy()}>
        {rewardsText('copy')}
      </Button>
    </>
  );
}
