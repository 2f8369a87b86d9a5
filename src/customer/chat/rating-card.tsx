import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { chatText } from '../../text/chat';
import { customerProblemText } from '../../text/customer-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import type { Chat, RatingMark } from './chat';

const marks: readonly RatingMark[] = [1, 2, 3, 4, 5];

/** After a conversation was closed: one tap judges it, a few words may follow. */
export const RatingCard = observer(function RatingCard({ chat }: { readonly chat: Chat }) {
  const [mark, setMark] = useState<RatingMark | null>(null);
  const [words, setWords] = useState('');
  const { conversation, ratedMark } = chat;
  if (ratedMark !== null) return <View className="middle-line jade">{chatText('rated')}</View>;
  if (conversation === null || conversation.ratingWanted === null) return null;
  const { agentName: name } = conversation;
  const send = async (chosen: RatingMark) => {
    const problem = await chat.rate(chosen, words);
    if (problem !== null) showToast(customerProblemText(problem));
  };
  return (
    <Card className="chat__rating">
      <View className="strong">{name === null ? chatText('rate') : chatText('rateAgent', { name })}</View>
      <View className="chat__marks" ariaRole="radiogroup" ariaLabel={chatText('rate')}>
        {marks.map((each) => (
          <Pressable
            key={each}
            role="radio"
            isSelected={each === mark}
            label={chatText(`mark${each}`)}
            className={mark !== null && each <= mark ? 'chat__mark chat__mark--on' : 'chat__mark'}
            onPress={() => setMark(each)}
          >
            <Icon name="star" />
          </Pressable>
        ))}
      </View>
      {mark === null ? null : (
        <>
          <View className="t12 quiet">{chatText(`mark${mark}`)}</View>
          <Input
            className="composer__field chat__rating-field"
            value={words}
            maxlength={300}
            placeholder={chatText('rateField')}
            placeholderClass="composer__placeholder"
            ariaLabel={chatText('rateField')}
            onInput={(event) => setWords(event.detail.value)}
          />
          <Button
            isWide
            size="m"
            busyWords={chat.isRating ? chatText('rateSending') : null}
            onPress={() => void send(mark)}
          >
            {chatText('rateSend')}
          </Button>
        </>
      )}
    </Card>
  );
});
