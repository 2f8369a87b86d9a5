import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { staffProblemText } from '../../text/staff-problems';
import { storedValueOfficeText } from '../../text/stored-value-office';
import { Note } from '../../ui/note/note';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { ReasonPicker } from '../../features/colleague/parts/reason-picker/reason-picker';
import { staffSession } from '../../features/colleague/session/staff-session';
import { AccountRefund } from './account-refund';
import type { TopUpList } from './top-up-list';

interface AccountRefundSheetProps {
  readonly list: TopUpList;
  /** Null while the sheet is shut. */
  readonly topUpId: string | null;
  readonly onClose: () => void;
}

const reasonKeys = ['whyLeaving', 'whyMistake', 'whyMoved'] as const;

/** Gives a guest's principal back. What goes and what is given up stands above the one button, which carries the sum. */
export const AccountRefundSheet = observer(function AccountRefundSheet(props: AccountRefundSheetProps) {
  const { list, topUpId, onClose } = props;
  const [refund, setRefund] = useState<AccountRefund | null>(null);
  useEffect(() => {
    if (topUpId === null) return;
    const opened = new AccountRefund(list.storeId, topUpId, staffSession.membership?.role);
    setRefund(opened);
    void opened.look();
  }, [list, topUpId]);
  const send = async () => {
    if (refund === null) return;
    const end = await refund.send();
    if (end.kind === 'problem') showToast(staffProblemText(end.problem));
    if (end.kind !== 'done') return;
    showToast(storedValueOfficeText('done', { yuan: fenToYuanText(end.amount) }));
    onClose();
    await list.refresh();
  };
  const button = refund?.button ?? { words: storedValueOfficeText('counting'), isOff: true };
  return (
    <DecisionSheet
      isOpen={topUpId !== null}
      title={storedValueOfficeText('sheet')}
      missing={button.isOff ? button.words : null}
      button={button.words}
      busyWords={refund?.isBusy === true ? storedValueOfficeText('refunding') : null}
      onDecide={() => void send()}
      onClose={onClose}
    >
      {refund === null ? null : <Meaning refund={refund} />}
      <View className="strong">{storedValueOfficeText('why')}</View>
      <ReasonPicker
        reason={refund?.reason ?? ''}
        reasons={reasonKeys.map((key) => storedValueOfficeText(key))}
        ownWords={storedValueOfficeText('ownWords')}
        onChange={(reason) => refund?.setReason(reason)}
      />
      <View className="t12 quiet">{storedValueOfficeText('rule')}</View>
    </DecisionSheet>
  );
});

const Meaning = observer(function Meaning({ refund }: { readonly refund: AccountRefund }) {
  const { preview, problem } = refund;
  if (problem !== null) {
    return (
      <Note tone="chili" icon="alert">
        {staffProblemText(problem)}
      </Note>
    );
  }
  if (preview === null) return <Bone width="100%" height={116} radius={8} />;
  const { principal, bonus, refundable, forfeited } = preview;
  const parts = (ownMoney: number, added: number) =>
    [
      storedValueOfficeText('principal', { yuan: fenToYuanText(ownMoney) }),
      storedValueOfficeText('plusBonus', { yuan: fenToYuanText(added) }),
    ].join(' · ');
  return (
    <View className="account-meaning">
      <Row what={storedValueOfficeText('has')} value={parts(principal, bonus)} />
      <View className="account-meaning__sum">
        <View className="grow">{storedValueOfficeText('refundable')}</View>
        <View className="num">¥{fenToYuanText(refundable)}</View>
      </View>
      <Row what={storedValueOfficeText('forfeited')} value={`¥${fenToYuanText(forfeited)}`} />
      <Row what={storedValueOfficeText('left')} value={parts(principal - refundable, bonus - forfeited)} />
    </View>
  );
});

function Row({ what, value }: { readonly what: string; readonly value: string }) {
  return (
    <View className="account-meaning__row">
      <View className="grow">{what}</View>
      <View className="num">{value}</View>
    </View>
  );
}
