import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { PaymentSheet } from '../../features/payment/payment-sheet';
import { clockText } from '../../features/session/store-clock';
import { visit } from '../../features/session/visit';
import { goBack, openPage } from '../../platform/navigation';
import { billText } from '../../text/bill';
import { customerProblemText } from '../../text/customer-problems';
import { shellText } from '../../text/shell';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { showToast } from '../../ui/toast/toasts';
import { BillBody } from './bill-body';
import { BillFoot } from './bill-foot';
import { FollowedBill, type ShareEnd } from './bill-store';
import { ownWaitingPart } from './payable-bill';
import { ShareDraft } from './share-draft';
import { ShareSheet } from './share-sheet';
import './index.scss';

/** The bill of a table, by an own order that is on it (`orderId` in the address), or by the code that was scanned. */
const BillPage = observer(function BillPage() {
  const { params } = useRouter();
  const [followed] = useState(() => new FollowedBill(placeOf(params['orderId'])));
  const [draft] = useState(() => new ShareDraft(followed));
  const [isChoosing, setChoosing] = useState(false);
  useEffect(() => {
    visit.start();
    return followed.follow();
  }, [followed]);
  const paying = async (end: Promise<ShareEnd>) => {
    if (say(followed, await end)) setChoosing(false);
  };
  const pay = () => {
    if (draft.share !== null) void paying(followed.pay(draft.share, draft.amount));
  };
  const giveUp = async () => {
    const problem = await followed.giveUp();
    showToast(problem === null ? billText('givenUp') : customerProblemText(problem));
  };
  const { bill } = followed;
  return (
    <Screen className="bill-page">
      <NavigationBar
        isSticky
        title={bill === null ? billText('titlePlain') : billText('title', { table: bill.tableName })}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <BillBody
          followed={followed}
          onPayOn={() => void paying(followed.payOn())}
          onGiveUp={() => void giveUp()}
          onAddRound={() => void openPage('/pages/menu/index')}
        />
      </View>
      <BillFoot followed={followed} draft={draft} onPay={() => setChoosing(true)} />
      <ShareSheet
        draft={draft}
        isOpen={isChoosing}
        isPaying={followed.busy === 'paying'}
        onPay={pay}
        onClose={() => setChoosing(false)}
      />
      <PaymentSheet />
    </Screen>
  );
});

/** An own order finds its bill also when it has moved to another table; the code finds that of its table alone. */
function placeOf(orderId: string | undefined): FollowedBill['place'] {
  return orderId === undefined || orderId === ''
    ? { tableCode: visit.tableCode, orderId: null }
    : { tableCode: null, orderId };
}

/** Says how it ended, and whether the choice is over with it. */
function say(followed: FollowedBill, end: ShareEnd): boolean {
  switch (end.kind) {
    case 'busy':
      return false;
    case 'paid':
      showToast(billText('done', { yuan: fenToYuanText(end.amount) }));
      return true;
    case 'unclear':
      showToast(billText('unclear'));
      return true;
    case 'not-paid':
      showToast(notPaidWords(followed));
      return true;
    case 'changed':
      showToast(billText('changed', { yuan: fenToYuanText(end.amount) }));
      return false;
    case 'problem':
      showToast(customerProblemText(end.problem));
      return false;
  }
}

function notPaidWords({ bill }: FollowedBill): string {
  const until = bill === null ? null : (ownWaitingPart(bill)?.payUntilMs ?? null);
  return bill === null || until === null
    ? billText('partReleased')
    : billText('notPaid', { time: clockText(bill, until) });
}

export default BillPage;
