import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { QueueRow } from '../../../contract/queue';
import { staffSession } from '../../features/colleague/session/staff-session';
import { openPage } from '../../platform/navigation';
import type { Route } from '../../platform/routes';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { staffQueueText } from '../../text/staff-queue';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { Stepper } from '../../ui/stepper/stepper';
import { showToast } from '../../ui/toast/toasts';
import { CodePicture } from './code-picture';
import type { Desk } from './desk';
import { PrintButton } from './print-button';
import { say } from '../../features/colleague/parts/say';

interface MoreSheetProps {
  readonly desk: Desk;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

type Part = 'ways' | 'give' | 'given' | 'close';

const titleByPart = { ways: 'actions', give: 'giveTitle', given: 'givenTitle', close: 'closeTitle' } as const;

/** What is done at the door beside calling. */
export const MoreSheet = observer(function MoreSheet({ desk, isOpen, onClose }: MoreSheetProps) {
  const [part, setPart] = useState<Part>('ways');
  useEffect(() => {
    if (isOpen) setPart('ways');
  }, [isOpen]);
  const title = staffQueueText(titleByPart[part]);
  return (
    <Sheet isOpen={isOpen} onClose={onClose} label={title} title={title} closeLabel={shellText('close')}>
      <View className="staff-sheet">
        {part === 'ways' ? <WaysOn desk={desk} onPart={setPart} onClose={onClose} /> : null}
        {part === 'give' || part === 'given' ? <Give desk={desk} onGiven={() => setPart('given')} /> : null}
        {part === 'close' ? <Close desk={desk} onClose={onClose} /> : null}
      </View>
    </Sheet>
  );
});

interface WaysProps {
  readonly desk: Desk;
  readonly onPart: (part: Part) => void;
  readonly onClose: () => void;
}

const WaysOn = observer(function WaysOn({ desk, onPart, onClose }: WaysProps) {
  const { board, storeId } = desk;
  const go = (route: Route) => {
    onClose();
    void openPage(route, { storeId });
  };
  const isClosed = board !== null && board.closedAtMs !== null;
  return (
    <>
      <Button look="line" isWide icon="ticket" onPress={() => onPart('give')}>
        {staffQueueText('give')}
      </Button>
      <Button look="line" isWide icon="tv" onPress={() => go('/door/screen/index')}>
        {staffQueueText('screen')}
      </Button>
      {staffSession.may('setQueueRules') ? (
        <Button look="line" isWide icon="gear" onPress={() => go('/door/rules/index')}>
          {staffQueueText('rules')}
        </Button>
      ) : null}
      {!staffSession.may('closeQueue') ? null : isClosed ? (
        <Button
          look="line"
          isWide
          onPress={() => {
            void say(desk.open());
            onClose();
          }}
        >
          {staffQueueText('reopen')}
        </Button>
      ) : (
        <Button look="line" isWide onPress={() => onPart('close')}>
          {staffQueueText('closeToday')}
        </Button>
      )}
    </>
  );
});

interface GiveProps {
  readonly desk: Desk;
  readonly onGiven: () => void;
}

const Give = observer(function Give({ desk, onGiven }: GiveProps) {
  const [people, setPeople] = useState(2);
  const [row, setRow] = useState<QueueRow | null>(null);
  const groups = desk.board?.groups ?? [];
  const most = groups[groups.length - 1]?.upToPartySize ?? 1;
  const give = async () => {
    const given = await desk.give(people);
    if (!('number' in given)) return showToast(staffProblemText(given));
    setRow(given);
    onGiven();
  };
  if (row !== null) {
    return (
      <>
        <View className="queue-called__number num queue-code">{row.number}</View>
        <CodePicture storeId={desk.storeId} ticketId={row.id} number={row.number} />
        <PrintButton desk={desk} row={row} />
      </>
    );
  }
  return (
    <>
      <View className="row between">
        <View className="strong num">{staffQueueText('people', { count: people })}</View>
        <Stepper
          isLarge
          value={people}
          least={1}
          isAtLimit={people >= most}
          moreLabel={staffQueueText('more')}
          lessLabel={staffQueueText('less')}
          onMore={() => setPeople(Math.min(most, people + 1))}
          onLess={() => setPeople(Math.max(1, people - 1))}
        />
      </View>
      <Button isWide onPress={() => void give()}>
        {staffQueueText('give')}
      </Button>
    </>
  );
});

const Close = observer(function Close(props: { readonly desk: Desk; readonly onClose: () => void }) {
  const { desk, onClose } = props;
  const close = (sendsHome: boolean) => () => {
    void say(desk.close(sendsHome));
    onClose();
  };
  return (
    <>
      <View className="quiet">{staffQueueText('closeLine')}</View>
      <Button isWide onPress={close(false)}>
        {staffQueueText('closeOnly')}
      </Button>
      <Button look="line" isWide onPress={close(true)}>
        {staffQueueText('sendHome', { count: desk.waitingCount })}
      </Button>
    </>
  );
});
