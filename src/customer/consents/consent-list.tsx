import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ConsentView } from '../../../contract/consent';
import { askForMessages } from '../../features/consent/ask-messages';
import { visit } from '../../features/session/visit';
import { askingText } from '../../text/asking';
import { consentsText } from '../../text/consents';
import { customerProblemText } from '../../text/customer-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { showToast } from '../../ui/toast/toasts';
import { stateWords } from './consent-words';
import type { Consents } from './consents-store';

/** Each purpose under its class, with what is left of it; allowed by a tap, withdrawn by a tap. */
export const ConsentList = observer(function ConsentList({ store }: { readonly store: Consents }) {
  return (
    <Card>
      <View className="t16 strong" ariaRole="heading">
        {consentsText('consentsTitle')}
      </View>
      <View className="t12 quiet consents__licence">{consentsText('licence')}</View>
      {store.groups.map(({ messageClass, consents }) => (
        <View key={messageClass} className="consents__group">
          <View className="t12 quiet">{consentsText(messageClass)}</View>
          {consents.map((consent) => (
            <ConsentRow key={consent.purpose} store={store} consent={consent} />
          ))}
        </View>
      ))}
    </Card>
  );
});

interface ConsentRowProps {
  readonly store: Consents;
  readonly consent: ConsentView;
}

const ConsentRow = observer(function ConsentRow({ store, consent }: ConsentRowProps) {
  const purpose = askingText(consent.purpose);
  const withdraw = async () => {
    const problem = await store.withdraw(consent);
    showToast(problem === null ? consentsText('withdrawDone') : customerProblemText(problem));
  };
  return (
    <View className="consents__row">
      <View className="grow">
        <View>{purpose}</View>
        <View className={consent.left > 0 ? 't12 jade num' : 't12 quiet'}>{stateWords(consent)}</View>
      </View>
      {consent.left > 0 ? (
        <Button
          look="quiet"
          size="s"
          label={consentsText('withdrawSpoken', { purpose })}
          onPress={() => void withdraw()}
        >
          {consentsText('withdraw')}
        </Button>
      ) : consent.templateId === null ? null : (
        <Button
          look="tint"
          size="s"
          label={consentsText('allowSpoken', { purpose })}
          onPress={() => void allow(store, consent)}
        >
          {askingText('allow')}
        </Button>
      )}
    </View>
  );
});

async function allow(store: Consents, { purpose, templateId }: ConsentView): Promise<void> {
  const storeId = visit.store?.id;
  if (templateId === null || storeId === undefined) return;
  await askForMessages([{ purpose, templateId }], { storeId, screen: 'consents' });
  await store.refresh();
}
