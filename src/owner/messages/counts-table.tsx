import { View } from '@tarojs/components';
import {
  messageEvents,
  type MessageCounts,
  type MessageEvent,
} from '../../../domain/consent/message-figures';
import { ownerMessagesText } from '../../text/owner-messages';
import { rateText } from './message-rates';

interface CountsTableProps {
  readonly columns: readonly { readonly title: string; readonly counts: MessageCounts }[];
}

/** Of what each row is a part. */
const wholeOf: Readonly<Partial<Record<MessageEvent, MessageEvent>>> = {
  granted: 'asked',
  opened: 'sent',
  ordered: 'sent',
};

/** From asking to ordering, one row each, columns side by side. */
export function CountsTable({ columns }: CountsTableProps) {
  return (
    <View className="counts">
      <View className="counts__row counts__row--head">
        <View className="grow" />
        {columns.map(({ title }) => (
          <View key={title} className="counts__cell">
            {title}
          </View>
        ))}
      </View>
      {messageEvents.map((event) => (
        <View key={event} className="counts__row">
          <View className="grow">{ownerMessagesText(event)}</View>
          {columns.map(({ title, counts }) => (
            <Count key={title} counts={counts} event={event} />
          ))}
        </View>
      ))}
    </View>
  );
}

function Count({ counts, event }: { readonly counts: MessageCounts; readonly event: MessageEvent }) {
  const whole = wholeOf[event];
  const rate = whole === undefined ? null : rateText(counts[event], counts[whole]);
  return (
    <View className="counts__cell num">
      <View className={counts[event] === 0 ? 'quiet' : 'strong'}>{counts[event]}</View>
      {rate === null ? null : <View className="t12 quiet">{rate}</View>}
    </View>
  );
}
