import { Input, ScrollView, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { noteMostCharacters } from '../../../domain/consent/message-content';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { goBack } from '../../platform/navigation';
import { localText } from '../../text/language';
import { ownerNewDishText } from '../../text/owner-new-dish';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Chip } from '../../ui/chip/chip';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { Announcing } from './announcing';
import { Reach } from './reach';
import { Sent } from './sent';
import './index.scss';

/** Tells guests who have allowed it of a dish: which, to whom, in which words. */
const NewDishPage = observer(function NewDishPage() {
  const storeId = useRouter().params['storeId'] ?? '';
  const [announcing] = useState(() => new Announcing(storeId));
  useEffect(() => void announcing.refresh(), [announcing]);
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={ownerNewDishText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <Content announcing={announcing} />
      </View>
    </Screen>
  );
});

interface PartProps {
  readonly announcing: Announcing;
}

const Content = observer(function Content({ announcing }: PartProps) {
  const { dishes, problem } = announcing;
  if (dishes === null) {
    if (problem === null) return <Bone width="100%" height={360} radius={14} />;
    return <NotReached problem={problem} onAgain={() => void announcing.refresh()} />;
  }
  return (
    <>
      <Card>
        <View className="t16 strong" ariaRole="heading">
          {ownerNewDishText('which')}
        </View>
        <ScrollView className="new-dish__dishes" scrollY enhanced showScrollbar={false}>
          <View className="chips">
            {dishes.map(({ dishId, name }) => (
              <Chip
                key={dishId}
                words={localText(name)}
                isChosen={dishId === announcing.dishId}
                onPress={() => void announcing.choose(dishId)}
              />
            ))}
          </View>
        </ScrollView>
      </Card>
      {announcing.preview === null ? null : (
        <Reach preview={announcing.preview} reached={announcing.reached} />
      )}
      <Words announcing={announcing} />
      <Sent announcements={announcing.announcements} />
    </>
  );
});

const Words = observer(function Words({ announcing }: PartProps) {
  const { missing, words, reached, preview } = announcing;
  const left = noteMostCharacters - [...words].length;
  const send = async () => {
    if (missing !== null) return showToast(ownerNewDishText(`${missing}Missing`));
    const problem = await announcing.send();
    showToast(problem === null ? ownerNewDishText('onItsWay') : staffProblemText(problem));
  };
  return (
    <Card className="new-dish__words">
      <View className="row gap-8">
        <View className="t16 strong grow" ariaRole="heading">
          {ownerNewDishText('words')}
        </View>
        <View className="t12 quiet num">{ownerNewDishText('left', { count: left })}</View>
      </View>
      <Input
        className="new-dish__input"
        value={words}
        maxlength={noteMostCharacters}
        placeholder={ownerNewDishText('wordsHint')}
        ariaLabel={ownerNewDishText('words')}
        onInput={({ detail }) => announcing.write(detail.value)}
      />
      {preview === null || words.trim() === '' ? null : (
        <View className="new-dish__sample" ariaRole="group" ariaLabel={ownerNewDishText('sample')}>
          <View className="strong">{preview.dishName.zh}</View>
          <View>{words.trim()}</View>
        </View>
      )}
      <Button
        isWide
        isOff={missing !== null}
        busyWords={announcing.isBusy ? ownerNewDishText('sending') : null}
        onPress={() => void send()}
      >
        {missing === null
          ? ownerNewDishText('send', { count: reached })
          : ownerNewDishText(`${missing}Missing`)}
      </Button>
    </Card>
  );
});

export default NewDishPage;
