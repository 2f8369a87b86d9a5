import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { QueueTicketView, QueueView } from '../../../contract/queue';
import { clockText, monthAndDay } from '../../features/session/store-clock';
import { localText } from '../../text/language';
import { queueText } from '../../text/queue';

interface TicketCardProps {
  readonly queue: QueueView;
  readonly ticket: QueueTicketView;
}

/** The number, as on a slip of paper: torn at the dashes, with what is known of the wait below. */
export const TicketCard = observer(function TicketCard({ queue, ticket }: TicketCardProps) {
  const taken = { ...monthAndDay(queue, ticket.takenAtMs), time: clockText(queue, ticket.takenAtMs) };
  return (
    <View className="queue-ticket" ariaRole="group">
      <View className="queue-ticket__stub">
        <View className="t14 clip">{groupWords(queue, ticket)}</View>
        <View className="queue-ticket__number num">{ticket.number}</View>
        <View className="t12 num">{queueText('takenAt', taken)}</View>
      </View>
      <View className="queue-ticket__tear" />
      <View className="queue-ticket__rest">
        {ticket.status === 'waiting' ? (
          <Waiting queue={queue} ticket={ticket} />
        ) : (
          <Status {...{ queue, ticket }} />
        )}
      </View>
    </View>
  );
});

function groupWords(queue: QueueView, { letter, groupName }: QueueTicketView): string {
  const group = queue.groups.find((each) => each.letter === letter);
  const names = { store: localText(queue.storeName), group: localText(groupName) };
  if (!group) return names.store;
  const { fromPartySize: from, upToPartySize: to } = group;
  return from === to ? queueText('groupOne', { ...names, to }) : queueText('groupOf', { ...names, from, to });
}

function Waiting({ queue, ticket }: TicketCardProps) {
  const { ahead, estimate } = ticket;
  const last = queue.groups.find(({ letter }) => letter === ticket.letter)?.lastCalled ?? null;
  const time = clockText(queue, queue.nowMs);
  return (
    <>
      <View className="queue-ticket__sums">
        <View className="queue-ticket__sum">
          <View className="t14 quiet">{queueText('ahead')}</View>
          <View className="row queue-ticket__value">
            <View className="queue-ticket__big num">{ahead ?? 0}</View>
            <View className="t14">{queueText('tables')}</View>
          </View>
        </View>
        {estimate === null ? null : (
          <View className="queue-ticket__sum">
            <View className="t14 quiet">{queueText('about')}</View>
            <View className="row queue-ticket__value">
              <View className="queue-ticket__big num">{rangeWords(estimate)}</View>
              <View className="t14">{queueText('minutes')}</View>
            </View>
          </View>
        )}
      </View>
      <Places ticket={ticket} />
      <View className="t12 quiet num queue-ticket__foot">
        {last === null ? queueText('noneCalled', { time }) : queueText('lastCalled', { number: last, time })}
      </View>
      {estimate === null ? null : (
        <View className="t12 quiet queue-ticket__foot">
          {queueText(estimate.isMeasured ? 'isMeasured' : 'isUsual')}
        </View>
      )}
    </>
  );
}

export function rangeWords({
  fromMinutes: from,
  toMinutes: to,
}: {
  fromMinutes: number;
  toMinutes: number;
}): string {
  return from === to ? String(to) : queueText('range', { from, to });
}

/** Those in front, each an arch in the lane; the guest's own at its end. */
function Places({ ticket }: { readonly ticket: QueueTicketView }) {
  return (
    <View className="queue-places">
      {ticket.numbersAhead.map((number) => (
        <View key={number} className="queue-places__place">
          <View className="queue-places__arch" />
          <View className="t12 quiet num">{number}</View>
        </View>
      ))}
      <View className="queue-places__place">
        <View className="queue-places__arch queue-places__arch--own strong">{queueText('me')}</View>
        <View className="t12 strong chili num">{ticket.number}</View>
      </View>
    </View>
  );
}

/** What became of the number where it does not wait. */
function Status({ queue, ticket }: TicketCardProps) {
  const [title, line] = statusWords(queue, ticket);
  return (
    <View className="queue-ticket__status">
      <View className="display t28" ariaRole="heading">
        {title}
      </View>
      {line === '' ? null : <View className="quiet num">{line}</View>}
      {ticket.status === 'called' && ticket.calls > 1 ? (
        <View className="t12 chili num">{queueText('calledAgain', { count: ticket.calls })}</View>
      ) : null}
    </View>
  );
}

function statusWords(queue: QueueView, ticket: QueueTicketView): readonly [string, string] {
  const { status, table, comeUntilMs, backUntilMs } = ticket;
  switch (status) {
    case 'called':
      return [
        queueText('called'),
        comeUntilMs === null ? '' : queueText('calledLine', { time: clockText(queue, comeUntilMs) }),
      ];
    case 'passed': {
      const mayBack = backUntilMs !== null && queue.nowMs <= backUntilMs;
      const line = mayBack
        ? queueText('passedBack', { time: clockText(queue, backUntilMs) })
        : queueText('passedEnded');
      return [queueText('passed'), line];
    }
    case 'seated':
      return table === null
        ? [queueText('seatedDone'), '']
        : [queueText('seated', { table: table.name }), queueText('seatedLine')];
    case 'closed':
      return [queueText('closed'), ''];
    case 'left':
      return [queueText('gone'), ''];
    default:
      return [queueText('expired'), ''];
  }
}
