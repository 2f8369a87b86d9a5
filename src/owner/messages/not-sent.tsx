import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { MessageFigures } from '../../../contract/consent';
import { askingText } from '../../text/asking';
import { ownerMessagesText } from '../../text/owner-messages';
import { Card } from '../../ui/card/card';

/** Why messages stayed at home; most of them because nobody had allowed them, as it should be. */
export const NotSent = observer(function NotSent({
  reasons,
}: {
  readonly reasons: MessageFigures['notSent'];
}) {
  if (reasons.length === 0) return null;
  return (
    <Card>
      <View className="t16 strong" ariaRole="heading">
        {ownerMessagesText('notSent')}
      </View>
      <View className="t12 quiet">{ownerMessagesText('notSentLine')}</View>
      {reasons.map(({ purpose, reason, count }) => (
        <View key={`${purpose} ${reason}`} className="counts__row">
          <View className="grow">{askingText(purpose)}</View>
          <View className="quiet">{ownerMessagesText(reason)}</View>
          <View className="counts__cell num">{ownerMessagesText('times', { count })}</View>
        </View>
      ))}
    </Card>
  );
});
