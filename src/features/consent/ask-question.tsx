import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ConsentAsk } from '../../../contract/consent';
import { askingText } from '../../text/asking';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { showToast } from '../../ui/toast/toasts';
import { askForMessages, putOffMessages, type AskedAt } from './ask-messages';
import './ask-card.scss';

interface AskQuestionProps {
  readonly asks: readonly ConsentAsk[];
  readonly at: AskedAt;
  readonly title: string;
  /** Asked and answered, or put off. */
  readonly onEnd: () => void;
}

/**
 * Whether WeChat may tell the guest of something. Our own words come first, so that whoever is not interested never sees
 * WeChat's question; nothing waits for an answer.
 */
export const AskQuestion = observer(function AskQuestion({ asks, at, title, onEnd }: AskQuestionProps) {
  const purposes = asks.map(({ purpose }) => askingText(purpose)).join(askingText('listMark'));
  const allow = async () => {
    const accepted = await askForMessages(asks, at);
    onEnd();
    if (accepted > 0) showToast(askingText('thanks'));
  };
  const putOff = () => {
    void putOffMessages(asks, at);
    onEnd();
    showToast(askingText('notNow'));
  };
  return (
    <Card className="ask-card">
      <View className="grow">
        <View className="strong">{title}</View>
        <View className="t12 quiet">{askingText('askLine', { purposes })}</View>
      </View>
      <View className="ask-card__buttons">
        <Button look="quiet" size="s" onPress={putOff}>
          {askingText('later')}
        </Button>
        <Button look="tint" size="s" onPress={() => void allow()}>
          {askingText('yes')}
        </Button>
      </View>
    </Card>
  );
});
