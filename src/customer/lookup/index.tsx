import { Input, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { visit } from '../../features/session/visit';
import { storeList } from '../../features/stores/store-list';
import { goBack } from '../../platform/navigation';
import { customerProblemText } from '../../text/customer-problems';
import { localText } from '../../text/language';
import { lookupText } from '../../text/lookup';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Chip, Chips } from '../../ui/chip/chip';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Screen } from '../../ui/screen/screen';
import { Segmented } from '../../ui/segmented/segmented';
import { showToast } from '../../ui/toast/toasts';
import { FoundCard } from './found-card';
import { LookupForm } from './lookup-form';
import './index.scss';

/** Whoever was told a number sees how far it is, whether it is theirs or not. */
const LookupPage = observer(function LookupPage() {
  const [form] = useState(() => new LookupForm());
  const [chosenStoreId, setChosenStoreId] = useState<string | null>(null);
  useDidShow(() => {
    visit.start();
    if (storeList.status !== 'ready') void storeList.refresh();
  });
  const storeId = chosenStoreId ?? visit.store?.id ?? null;
  const fault = storeId === null ? 'needStore' : form.fault;
  const find = async () => {
    if (storeId === null || form.fault !== null) return showToast(lookupText(fault ?? 'find'));
    await form.find(storeId);
  };
  const choose = (id: string) => {
    setChosenStoreId(id);
    form.forget();
  };
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={lookupText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <View className="quiet">{lookupText('line')}</View>
        <Card className="lookup">
          <Segmented
            label={lookupText('kind')}
            chosen={form.kind}
            segments={[
              { key: 'order', words: lookupText('order') },
              { key: 'reservation', words: lookupText('reservation') },
            ]}
            onChoose={(kind) => form.choose(kind)}
          />
          <Stores storeId={storeId} onChoose={choose} />
          <Numbers form={form} />
          <Button
            isWide
            isOff={fault !== null}
            busyWords={form.isBusy ? lookupText('finding') : null}
            onPress={() => void find()}
          >
            {lookupText(form.found === null ? (fault ?? 'find') : 'fresh')}
          </Button>
        </Card>
        <View ariaRole="status">
          {form.problem === null ? null : <Note icon="info">{customerProblemText(form.problem)}</Note>}
          {form.found === null ? null : <FoundCard answer={form.found} />}
        </View>
        <View className="t12 quiet">{lookupText('onlyWithPhone')}</View>
      </View>
    </Screen>
  );
});

interface StoresProps {
  readonly storeId: string | null;
  readonly onChoose: (storeId: string) => void;
}

/** Numbers begin anew in each store, so the store is part of the question; a house with one store asks nothing. */
const Stores = observer(function Stores({ storeId, onChoose }: StoresProps) {
  if (storeList.stores.length < 2) return null;
  return (
    <View className="lookup__field">
      <View className="t12 quiet">{lookupText('which')}</View>
      <Chips>
        {storeList.stores.map(({ id, name }) => (
          <Chip
            key={id}
            role="radio"
            words={localText(name)}
            isChosen={id === storeId}
            onPress={() => onChoose(id)}
          />
        ))}
      </Chips>
    </View>
  );
});

const Numbers = observer(function Numbers({ form }: { readonly form: LookupForm }) {
  const isOrder = form.kind === 'order';
  return (
    <>
      <View className="lookup__field">
        <View className="t12 quiet">{lookupText(isOrder ? 'orderNumber' : 'reservationNumber')}</View>
        <Input
          className="lookup__input num"
          ariaLabel={lookupText(isOrder ? 'orderNumber' : 'reservationNumber')}
          value={form.number}
          maxlength={40}
          placeholder={lookupText(isOrder ? 'orderHint' : 'reservationHint')}
          placeholderClass="lookup__placeholder"
          onInput={({ detail }) => form.write({ number: detail.value })}
        />
      </View>
      <View className="lookup__field">
        <View className="t12 quiet">{lookupText('phoneEnd')}</View>
        <Input
          className="lookup__input num"
          type="number"
          ariaLabel={lookupText('phoneEnd')}
          value={form.phoneEnd}
          maxlength={4}
          placeholder={lookupText('phoneHint')}
          placeholderClass="lookup__placeholder"
          onInput={({ detail }) => form.write({ phoneEnd: detail.value.replace(/\D/g, '').slice(0, 4) })}
        />
      </View>
    </>
  );
});

export default LookupPage;
