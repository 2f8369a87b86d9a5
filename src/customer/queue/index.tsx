import { View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { isShareScene } from '../../../domain/channel/share-scene';
import { isDoorCode, isHandoverCode } from '../../../domain/queue/door-code';
import { AskQuestion } from '../../features/consent/ask-question';
import { SubscribeSheet } from '../../features/consent/subscribe-sheet';
import { visit } from '../../features/session/visit';
import { goBack, openPage } from '../../platform/navigation';
import { customerProblemText } from '../../text/customer-problems';
import { localText } from '../../text/language';
import { queueText } from '../../text/queue';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { readyToRing, ringFor } from './call-bell';
import { TakeFoot, WaitFoot } from './foot';
import { Meanwhile } from './meanwhile';
import { MyQueue } from './my-queue';
import { scannedScene } from './scanned';
import { LeaveSheet, PartySheet } from './sheets';
import { TakeCard } from './take-card';
import { TicketCard } from './ticket-card';
import './index.scss';

/** The queue at a store's door: how long it is, and the guest's own number in it. */
const QueuePage = observer(function QueuePage() {
  const { params } = useRouter();
  const scene = scannedScene(params);
  // A named code of the house leads to its store, which is known once the visit has asked.
  const isLink = scene !== null && isShareScene(scene);
  return <Queue key={isLink ? visit.store?.id : ''} params={params} scene={scene} />;
});

const Queue = observer(function Queue(props: {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly scene: string | null;
}) {
  const { params, scene } = props;
  const doorCode = scene !== null && isDoorCode(scene) ? scene : null;
  const storeId = params['store'] ?? visit.store?.id ?? null;
  const [mine] = useState(() => new MyQueue(storeId, doorCode));
  const handoverCode = scene !== null && isHandoverCode(scene) ? scene : null;
  useDidShow(() => {
    visit.start();
    if (handoverCode === null || mine.queue !== null) void mine.refresh();
  });
  useEffect(() => {
    if (handoverCode === null) return;
    void mine.takeOver(handoverCode).then((problem) => {
      if (problem === null) return undefined;
      showToast(customerProblemText(problem));
      return mine.refresh();
    });
  }, [mine, handoverCode]);
  useEffect(() => readyToRing(), []);
  return (
    <Screen className="queue-page">
      <NavigationBar
        isSticky
        title={queueText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      {mine.queue === null ? <NotOpened mine={mine} /> : <Opened mine={mine} />}
      <SubscribeSheet />
    </Screen>
  );
});

const Opened = observer(function Opened({ mine }: { readonly mine: MyQueue }) {
  const { ticket } = mine;
  const [isAgain, setAgain] = useState(false);
  const signalId = ticket?.signalId;
  const isNear = (ticket?.ahead ?? 0) <= 5;
  useEffect(() => mine.follow(), [mine, signalId, mine.isLive, isNear]);
  const callKey = ticket?.status === 'called' ? `${ticket.number} ${ticket.calls}` : null;
  useEffect(() => (callKey === null ? undefined : ringFor(callKey.split(' ')[0] ?? '')), [callKey]);
  return ticket === null || (isAgain && !mine.isLive) ? (
    <Taking mine={mine} />
  ) : (
    <Waiting mine={mine} onAgain={() => setAgain(true)} />
  );
});

const Taking = observer(function Taking({ mine }: { readonly mine: MyQueue }) {
  const [partySize, setPartySize] = useState(2);
  const { queue } = mine;
  if (queue === null) return null;
  return (
    <>
      <View className="stack">
        <Card>
          <View className="row gap-12">
            <View className="grow">
              <View className="t16 strong">{localText(queue.storeName)}</View>
              {mine.doorCode === null ? null : <View className="t12 jade">{queueText('atDoor')}</View>}
            </View>
            <Pressable
              className="row gap-4 quiet queue__other"
              onPress={() => void openPage('/customer/stores/index')}
            >
              {queueText('otherStore')}
              <Icon name="right" size={16} />
            </Pressable>
          </View>
        </Card>
        {queue.shut === null ? (
          <TakeCard queue={queue} partySize={partySize} onPartySize={setPartySize} />
        ) : (
          <EmptyState
            mood="warm"
            title={queueText(shutWords[queue.shut])}
            line={queueText('shutLine')}
            action={
              <Button
                look="quiet"
                size="m"
                icon="calendar"
                onPress={() => void openPage('/customer/reserve/index')}
              >
                {queueText('book')}
              </Button>
            }
          />
        )}
        <PassRule mine={mine} />
      </View>
      {queue.shut === null ? <TakeFoot mine={mine} partySize={partySize} /> : null}
    </>
  );
});

const shutWords = { OFF: 'shutOff', STORE_CLOSED: 'shutHours', CLOSED_TODAY: 'shutToday' } as const;

const Waiting = observer(function Waiting(props: { readonly mine: MyQueue; readonly onAgain: () => void }) {
  const { mine, onAgain } = props;
  const { queue, ticket } = mine;
  const [sheet, setSheet] = useState<'leave' | 'party' | null>(null);
  const [isAsked, setAsked] = useState(false);
  if (queue === null || ticket === null) return null;
  const close = () => setSheet(null);
  return (
    <>
      <View className="stack">
        <TicketCard queue={queue} ticket={ticket} />
        {queue.asks.length === 0 || isAsked ? null : (
          <AskQuestion
            asks={queue.asks}
            at={{ storeId: queue.storeId, screen: 'queue' }}
            title={queueText('askTitle')}
            onEnd={() => setAsked(true)}
          />
        )}
        {ticket.status === 'waiting' ? (
          <Card>
            <Pressable className="row between queue__party" onPress={() => setSheet('party')}>
              <View className="strong num">{queueText('peopleCount', { count: ticket.partySize })}</View>
              <View className="row gap-4 quiet">
                {queueText('people')}
                <Icon name="right" size={16} />
              </View>
            </Pressable>
          </Card>
        ) : null}
        {mine.isLive ? <Meanwhile storeId={queue.storeId} /> : null}
        <PassRule mine={mine} />
      </View>
      <WaitFoot mine={mine} onLeave={() => setSheet('leave')} onAgain={onAgain} />
      <LeaveSheet mine={mine} isOpen={sheet === 'leave'} onClose={close} />
      <PartySheet mine={mine} isOpen={sheet === 'party'} onClose={close} />
    </>
  );
});

const PassRule = observer(function PassRule({ mine }: { readonly mine: MyQueue }) {
  const { queue } = mine;
  if (queue === null || queue.shut === 'OFF') return null;
  const {
    comeWithinMinutes: come,
    backWithinMinutes: back,
    backBehindParties: behind,
    timesBack,
  } = queue.rules;
  const mayBack = back > 0 && timesBack > 0;
  return (
    <Card>
      <View className="t16 strong">{queueText('passTitle')}</View>
      <View className="quiet num">
        {mayBack ? queueText('passLine', { come, back, behind }) : queueText('passNoBack', { come })}
      </View>
    </Card>
  );
});

const NotOpened = observer(function NotOpened({ mine }: { readonly mine: MyQueue }) {
  if (mine.problem === null) {
    return (
      <View className="stack">
        <Bone width="100%" height={316} radius={22} />
        <Bone width="100%" height={68} radius={14} />
        <Bone width="100%" height={220} radius={14} />
      </View>
    );
  }
  return (
    <EmptyState
      mood="cold"
      title={customerProblemText(mine.problem)}
      line=""
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void mine.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

export default QueuePage;
