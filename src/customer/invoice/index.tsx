import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useState } from 'react';
import type { GuestAnswers } from '../../../contract/guest';
import type { InvoiceView } from '../../../contract/views';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { callGuest, type Problem } from '../../platform/cloud';
import { goBack } from '../../platform/navigation';
import { invoiceText } from '../../text/invoice';
import { customerProblemText } from '../../text/customer-problems';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { InvoiceForm } from './invoice-form';
import { faultOfWish, requestOf, wishOf } from './invoice-wish';
import './index.scss';

type Asked = GuestAnswers['viewInvoice'];

/** The invoice of one order: asked for, corrected until it is made out, and then with its number. */
const InvoicePage = observer(function InvoicePage() {
  const orderId = useRouter().params['id'] ?? '';
  const [asked, setAsked] = useState<Asked | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = useCallback(async () => {
    setProblem(null);
    const answer = await callGuest('viewInvoice', { orderId });
    if (answer.ok) setAsked(answer.data);
    else setProblem(answer.problem);
  }, [orderId]);
  useEffect(() => void open(), [open]);
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={invoiceText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        {problem !== null ? (
          <EmptyState
            mood="cold"
            title={invoiceText('failedTitle')}
            line={customerProblemText(problem)}
            action={<Button onPress={() => void open()}>{shellText('again')}</Button>}
          />
        ) : asked === null ? (
          <Bone width="100%" height={280} radius={14} />
        ) : (
          <InvoiceBody orderId={orderId} asked={asked} onAsked={setAsked} />
        )}
      </View>
    </Screen>
  );
});

interface InvoiceBodyProps {
  readonly orderId: string;
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
}

const InvoiceBody = observer(function InvoiceBody({ orderId, asked, onAsked }: InvoiceBodyProps) {
  const { invoice, amount } = asked;
  if (invoice?.status === 'issued') return <Issued invoice={invoice} />;
  if (amount === 0) {
    return <EmptyState mood="warm" title={invoiceText('nothingTitle')} line={invoiceText('nothingLine')} />;
  }
  return <Asking orderId={orderId} asked={asked} onAsked={onAsked} />;
});

const Asking = observer(function Asking({ orderId, asked, onAsked }: InvoiceBodyProps) {
  const { invoice, amount } = asked;
  const [wish, setWish] = useState(() => wishOf(invoice));
  const [isBusy, setBusy] = useState(false);
  const fault = faultOfWish(wish);
  const send = async () => {
    if (fault !== null) return showToast(invoiceText(fault));
    setBusy(true);
    const answer = await callGuest('requestInvoice', requestOf(orderId, wish));
    setBusy(false);
    if (!answer.ok) return showToast(customerProblemText(answer.problem));
    onAsked({ amount, invoice: answer.data.invoice });
    showToast(invoiceText('asked'));
  };
  return (
    <>
      <Amount fen={amount} />
      {invoice === null ? null : (
        <Note tone="jade" icon="check">
          {invoiceText('requestedLine')}
        </Note>
      )}
      <InvoiceForm wish={wish} onChange={(change) => setWish({ ...wish, ...change })} />
      <Button
        isWide
        isOff={fault !== null}
        busyWords={isBusy ? invoiceText('sending') : null}
        onPress={() => void send()}
      >
        {invoiceText(fault ?? (invoice === null ? 'ask' : 'correct'))}
      </Button>
    </>
  );
});

function Issued({ invoice }: { readonly invoice: InvoiceView }) {
  return (
    <>
      <Amount fen={invoice.amount} />
      <Note tone="jade" icon="check">
        {invoiceText('issuedLine', { number: invoice.number ?? '' })}
      </Note>
      <Card className="invoice-form">
        <View className="t16 strong">{invoice.title.name}</View>
        {invoice.title.kind === 'company' ? (
          <View className="quiet num">{invoiceText('taxNumberOf', { number: invoice.title.taxNumber })}</View>
        ) : null}
        <View className="quiet">
          {invoice.email === null
            ? invoiceText('issuedAtStore')
            : invoiceText('issuedToEmail', { email: invoice.email })}
        </View>
      </Card>
    </>
  );
}

function Amount({ fen }: { readonly fen: number }) {
  return (
    <Card className="invoice-amount">
      <View className="quiet">{invoiceText('amount')}</View>
      <View className="t28 strong num">{`¥${fenToYuanText(fen)}`}</View>
    </Card>
  );
}

export default InvoicePage;
