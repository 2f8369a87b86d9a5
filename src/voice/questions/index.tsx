import { Input, ScrollView, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { questionAudiences, questionLimits } from '../../../domain/voice/dish-question';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { goBack } from '../../platform/navigation';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { staffVoiceText } from '../../text/staff-voice';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Chip } from '../../ui/chip/chip';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { Asked } from './asked';
import { Asking } from './asking';
import './index.scss';

/** Asks guests who allow it about a dish, and reads what they chose. */
const QuestionsPage = observer(function QuestionsPage() {
  const storeId = useRouter().params['storeId'] ?? '';
  const [asking] = useState(() => new Asking(storeId));
  useEffect(() => void asking.refresh(), [asking]);
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={staffVoiceText('questionsTitle')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <Content asking={asking} />
      </View>
    </Screen>
  );
});

interface PartProps {
  readonly asking: Asking;
}

const Content = observer(function Content({ asking }: PartProps) {
  const { dishes, problem } = asking;
  if (dishes === null) {
    if (problem === null) return <Bone width="100%" height={360} radius={14} />;
    return <NotReached problem={problem} onAgain={() => void asking.refresh()} />;
  }
  return (
    <>
      <Card>
        <View className="t16 strong" ariaRole="heading">
          {staffVoiceText('which')}
        </View>
        <ScrollView className="voice-question__dishes" scrollY enhanced showScrollbar={false}>
          <View className="chips">
            {dishes.map(({ dishId, name }) => (
              <Chip
                key={dishId}
                words={localText(name)}
                isChosen={dishId === asking.dishId}
                onPress={() => asking.chooseDish(dishId)}
              />
            ))}
          </View>
        </ScrollView>
      </Card>
      <Words asking={asking} />
      <Asked questions={asking.asked} nowMs={asking.nowMs} />
    </>
  );
});

const Words = observer(function Words({ asking }: PartProps) {
  const { missing, question, choices, audience } = asking;
  const left = questionLimits.questionLength - [...question].length;
  const send = async () => {
    if (missing !== null) return showToast(staffVoiceText(`${missing}Missing`));
    const problem = await asking.send();
    showToast(problem === null ? staffVoiceText('onItsWay') : staffProblemText(problem));
  };
  return (
    <Card className="voice-question">
      <View className="row gap-8">
        <View className="t16 strong grow" ariaRole="heading">
          {staffVoiceText('ask')}
        </View>
        <View className="t12 quiet num">{staffVoiceText('left', { count: left })}</View>
      </View>
      <Input
        className="voice-question__input"
        value={question}
        maxlength={questionLimits.questionLength}
        placeholder={staffVoiceText('askHint')}
        ariaLabel={staffVoiceText('ask')}
        onInput={({ detail }) => asking.write(detail.value)}
      />
      {choices.map((words, at) => (
        <Input
          key={at}
          className="voice-question__input"
          value={words}
          maxlength={questionLimits.choiceLength}
          placeholder={staffVoiceText('choice', { number: at + 1 })}
          ariaLabel={staffVoiceText('choice', { number: at + 1 })}
          onInput={({ detail }) => asking.writeChoice(at, detail.value)}
        />
      ))}
      <View className="quiet">{staffVoiceText('whom')}</View>
      <Segmented
        label={staffVoiceText('whom')}
        chosen={audience}
        onChoose={(next) => asking.chooseAudience(next)}
        segments={questionAudiences.map((key) => ({ key, words: staffVoiceText(key) }))}
      />
      <View className="t12 quiet">{staffVoiceText('capLine')}</View>
      <Button
        isWide
        isOff={missing !== null}
        busyWords={asking.isBusy ? staffVoiceText('sending') : null}
        onPress={() => void send()}
      >
        {missing === null ? staffVoiceText('send') : staffVoiceText(`${missing}Missing`)}
      </Button>
    </Card>
  );
});

export default QuestionsPage;
