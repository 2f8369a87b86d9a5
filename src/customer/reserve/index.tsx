import { View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { freeUntilMs } from '../../../domain/reservation/deposit';
import { PaymentSheet } from '../../features/payment/payment-sheet';
import { visit } from '../../features/session/visit';
import { goBack, openPage, replacePage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { customerProblemText } from '../../text/customer-problems';
import { reservationsText } from '../../text/reservations';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Pressable } from '../../ui/pressable/pressable';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { sayEnd } from '../reservations/end-words';
import { myReservations } from '../reservations/my-reservations';
import { momentWords } from '../reservations/time-words';
import { Contact } from './contact';
import { ReserveForm } from './reserve-form';
import { When } from './when';
import './index.scss';

const ReservePage = observer(function ReservePage() {
  const changedId = useRouter().params['change'] ?? null;
  const storeId = visit.store?.id;
  const [form, setForm] = useState<ReserveForm | null>(null);
  useDidShow(() => visit.start());
  useEffect(() => {
    const changes = changedId === null ? null : myReservations.find(changedId);
    const id = changes?.storeId ?? storeId;
    if (id === undefined) return;
    const begun = new ReserveForm(id, changes);
    setForm(begun);
    void begun.choice.refresh();
  }, [changedId, storeId]);
  return (
    <Screen className="reserve-page">
      <NavigationBar
        isSticky
        title={reservationsText(changedId === null ? 'title' : 'change')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        {form === null || (form.choice.times === null && form.choice.problem === null) ? (
          <Bones />
        ) : (
          <Form form={form} />
        )}
      </View>
      {form?.choice.times ? <Foot form={form} /> : null}
      <PaymentSheet />
    </Screen>
  );
});

const Form = observer(function Form({ form }: { readonly form: ReserveForm }) {
  if (form.choice.times === null) return <NotOpened form={form} />;
  return (
    <>
      {form.changes === null ? <StoreCard /> : null}
      <When choice={form.choice} />
      {form.changes === null ? <Contact form={form} /> : null}
      <Rules form={form} />
    </>
  );
});

const StoreCard = observer(function StoreCard() {
  const { store } = visit;
  if (!store) return null;
  return (
    <Card>
      <View className="row gap-12">
        <View className="grow">
          <View className="t16 strong">{localText(store.name)}</View>
          <View className="t12 quiet clip">{localText(store.address)}</View>
        </View>
        <Pressable
          className="row gap-4 quiet reserve__other"
          onPress={() => void openPage('/customer/stores/index')}
        >
          {reservationsText('otherStore')}
          <Icon name="right" size={16} />
        </Pressable>
      </View>
    </Card>
  );
});

/** What the guest agrees to, in words, with the very moment where there is one. */
const Rules = observer(function Rules({ form }: { readonly form: ReserveForm }) {
  const { times, startMs, deposit } = form.choice;
  if (times === null) return null;
  const keep = reservationsText('ruleKeep', { minutes: times.keepMinutes });
  if (deposit === 0 || times.depositRule === null || startMs === null) {
    return deposit === 0 ? <Note>{`${reservationsText('ruleFree')}${keep}`}</Note> : null;
  }
  const { freeUntilHours: hours, keptPercent: percent = 100 } = times.depositRule;
  const untilMs = freeUntilMs({ startMs, freeUntilHours: hours });
  const yuan = fenToShortYuanText(deposit);
  const isAhead = untilMs > times.nowMs;
  const time = momentWords(times, times.nowMs, untilMs);
  const rule =
    percent === 100
      ? reservationsText(isAhead ? 'ruleDeposit' : 'ruleDepositLate', { yuan, time, hours })
      : reservationsText(isAhead ? 'ruleShare' : 'ruleShareLate', { yuan, time, hours, percent });
  return <Note>{`${rule}${reservationsText('ruleAhead')}${keep}`}</Note>;
});

const Foot = observer(function Foot({ form }: { readonly form: ReserveForm }) {
  const { missing, changes, choice } = form;
  const { times, startMs } = choice;
  if (times === null) return null;
  const submit = async () => {
    const end = await form.submit();
    sayEnd(end);
    if (end.kind === 'busy' || end.kind === 'problem') return;
    await (changes === null ? replacePage('/customer/reservations/index') : goBack());
  };
  const area = times.areas.find(({ id }) => id === choice.areaId);
  const party = reservationsText('party', { count: choice.partySize });
  return (
    <View className="reserve__foot">
      <View className="grow">
        <View className="strong num">
          {startMs === null ? reservationsText('pickTime') : momentWords(times, times.nowMs, startMs)}
        </View>
        <View className="t12 quiet clip">{area ? `${party} · ${localText(area.name)}` : party}</View>
      </View>
      <Button
        className="reserve__submit num"
        isOff={missing !== null}
        busyWords={form.isBusy ? reservationsText('busy') : null}
        onPress={() => {
          if (missing === null) void submit();
        }}
      >
        {missing === null ? submitWords(form) : reservationsText(missing)}
      </Button>
    </View>
  );
});

function submitWords(form: ReserveForm): string {
  if (form.changes !== null) return reservationsText('save');
  if (form.choice.isFull) return reservationsText('wait');
  if (form.choice.deposit === 0) return reservationsText('book');
  return reservationsText('payDeposit', { yuan: fenToShortYuanText(form.choice.deposit) });
}

const NotOpened = observer(function NotOpened({ form }: { readonly form: ReserveForm }) {
  const { problem } = form.choice;
  return (
    <EmptyState
      mood="cold"
      title={problem === null ? '' : customerProblemText(problem)}
      line=""
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void form.choice.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

function Bones() {
  return (
    <>
      <Bone width="100%" height={76} radius={14} />
      <Bone width="100%" height={480} radius={14} />
      <Bone width="100%" height={168} radius={14} />
    </>
  );
}

export default ReservePage;
