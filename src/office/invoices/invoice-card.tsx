import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { InvoiceRow } from '../../../contract/staff';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { copyText } from '../../platform/phone';
import { invoiceText } from '../../text/invoice';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Note } from '../../ui/note/note';
import { showToast } from '../../ui/toast/toasts';
import { needsCorrection, type InvoiceList } from './invoice-list';

interface InvoiceCardProps {
  readonly list: InvoiceList;
  readonly row: InvoiceRow;
}

/** One invoice: to whom, for how much, and its number once it is made. */
export const InvoiceCard = observer(function InvoiceCard({ list, row }: InvoiceCardProps) {
  const { title, email, number, amount, issuedAmount } = row;
  return (
    <Card className="invoice-card">
      <View className="row gap-8">
        <View className="grow t16 strong">{title.name}</View>
        <View className="t20 strong num">{`¥${fenToYuanText(issuedAmount ?? amount)}`}</View>
      </View>
      {title.kind === 'company' ? (
        <View className="num">{invoiceText('taxNumberOf', { number: title.taxNumber })}</View>
      ) : null}
      <View className="quiet t12 num">
        {invoiceText('order', { number: row.pickupNumber })} ·{' '}
        {email === null ? invoiceText('atStore') : invoiceText('toEmail', { email })}
      </View>
      {needsCorrection(row) ? (
        <Note tone="chili" icon="alert">
          {invoiceText('needsCorrection', {
            issued: fenToYuanText(issuedAmount ?? 0),
            amount: fenToYuanText(amount),
          })}
        </Note>
      ) : null}
      {number === null ? (
        <ToMake list={list} row={row} />
      ) : (
        <View className="num">{invoiceText('issuedLine', { number })}</View>
      )}
    </Card>
  );
});

const ToMake = observer(function ToMake({ list, row }: InvoiceCardProps) {
  const [number, setNumber] = useState('');
  const isMissing = number.trim().length < 4;
  const { title } = row;
  const copy = async () => {
    await copyText(title.kind === 'company' ? `${title.name}\n${title.taxNumber}` : title.name);
    showToast(invoiceText('copied'));
  };
  const issue = async () => {
    if (isMissing) return showToast(invoiceText('numberMissing'));
    const problem = await list.issue(row.orderId, number);
    showToast(problem === null ? invoiceText('issued') : staffProblemText(problem));
  };
  return (
    <>
      <Button look="quiet" size="m" icon="copy" className="staff-button" onPress={() => void copy()}>
        {invoiceText('copy')}
      </Button>
      <Input
        className="invoice-card__input"
        ariaLabel={invoiceText('number')}
        value={number}
        maxlength={40}
        placeholder={invoiceText('numberHint')}
        onInput={({ detail }) => setNumber(detail.value)}
      />
      <Button
        isWide
        isOff={isMissing}
        busyWords={list.busyOrderId === row.orderId ? invoiceText('issuing') : null}
        className="staff-button"
        onPress={() => void issue()}
      >
        {invoiceText(isMissing ? 'numberMissing' : 'issue')}
      </Button>
    </>
  );
});
