import { Input, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { readVoucherCode } from '../../../domain/rewards/voucher-code';
import type { Board } from '../../features/colleague/live/board';
import { OfflineBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { isH5 } from '../../platform/environment';
import { tick } from '../../platform/haptics';
import { goBack } from '../../platform/navigation';
import { scanCode } from '../../platform/phone';
import { membersRedeemText } from '../../text/members-redeem';
import { shellText } from '../../text/shell';
import { rewardStaffProblemText } from '../../text/reward-staff-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { showToast } from '../../ui/toast/toasts';
import { Attempts } from './attempts';
import { Redeeming } from './redeeming';
import { VoucherCard } from './voucher-card';
import './index.scss';

/** A guest shows the code of something from the points shop: what it is worth, and then it is handed over, once. */
const RedeemPage = observer(function RedeemPage() {
  return (
    <StaffScreen needs="redeemVoucher">
      {(board) => (
        <>
          <NavigationBar
            isSticky
            title={membersRedeemText('title')}
            backLabel={shellText('back')}
            onBack={() => void goBack()}
          />
          <OfflineBar board={board} />
          <Counter key={board.storeId} board={board} />
        </>
      )}
    </StaffScreen>
  );
});

const Counter = observer(function Counter({ board }: { readonly board: Board }) {
  const [redeeming] = useState(() => new Redeeming(board));
  const { code } = useRouter().params;
  useEffect(() => {
    if (code === undefined || readVoucherCode(code) === null) return;
    redeeming.type(code);
    void redeeming.look().then((problem) => {
      if (problem !== null) showToast(rewardStaffProblemText(problem));
    });
  }, [redeeming, code]);
  const { voucher } = redeeming;
  const hand = async () => {
    const problem = await redeeming.hand();
    if (problem === null) tick();
    showToast(problem === null ? membersRedeemText('handedToast') : rewardStaffProblemText(problem));
  };
  return (
    <View className="stack redeem">
      {voucher === null ? (
        <Entry redeeming={redeeming} />
      ) : (
        <VoucherCard
          board={board}
          voucher={voucher}
          isBusy={redeeming.isBusy}
          onHand={() => void hand()}
          onAnother={() => redeeming.type('')}
        />
      )}
      <Attempts board={board} attempts={redeeming.attempts} />
    </View>
  );
});

const Entry = observer(function Entry({ redeeming }: { readonly redeeming: Redeeming }) {
  const look = async () => {
    if (!redeeming.isWhole) return showToast(membersRedeemText('codeWrong'));
    const problem = await redeeming.look();
    if (problem !== null) showToast(rewardStaffProblemText(problem));
  };
  const scan = async () => {
    const scanned = await scanCode();
    if (scanned === null) return;
    redeeming.type(scanned);
    await look();
  };
  return (
    <Card className="redeem__entry">
      <View className="quiet">{membersRedeemText('line')}</View>
      <Input
        className="redeem__code num"
        value={redeeming.code}
        maxlength={16}
        placeholder={membersRedeemText('hint')}
        placeholderClass="redeem__hint"
        ariaLabel={membersRedeemText('code')}
        onInput={({ detail }) => redeeming.type(detail.value)}
        onConfirm={() => void look()}
      />
      <View className="row gap-8">
        {isH5 ? null : (
          <Button look="line" icon="qr" onPress={() => void scan()}>
            {membersRedeemText('scan')}
          </Button>
        )}
        <Button
          className="grow"
          isOff={!redeeming.isWhole}
          busyWords={redeeming.isBusy ? membersRedeemText('looking') : null}
          onPress={() => void look()}
        >
          {membersRedeemText('look')}
        </Button>
      </View>
    </Card>
  );
});

export default RedeemPage;
