import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { SiteContent } from '../../../domain/site/site-content';
import { visit } from '../../features/session/visit';
import { openPage } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { localText } from '../../text/language';
import { siteText } from '../../text/site';
import { Card } from '../../ui/card/card';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { ComplainSheet } from './complain-sheet';
import type { SiteView } from './site-view';

interface ContentProps {
  readonly content: SiteContent;
}

/** By phone, in a conversation, and for complaints. */
export const Contact = observer(function Contact({
  site,
  content,
}: ContentProps & { readonly site: SiteView }) {
  const [isComplaining, setComplaining] = useState(false);
  const { store } = visit;
  const phone = content.phone === '' ? (store?.phone ?? '') : content.phone;
  const chat = () => void openPage('/customer/chat/index', store === null ? {} : { storeId: store.id });
  return (
    <View className="site__part">
      <View className="display t20" ariaRole="heading">
        {siteText('contact')}
      </View>
      <Card>
        {content.contact.zh === '' ? null : <View className="quiet">{localText(content.contact)}</View>}
        {store === null ? null : <View className="quiet">{localText(store.address)}</View>}
        {phone === '' ? null : (
          <Way
            icon="phone"
            words={phone}
            label={siteText('callTo', { phone })}
            onPress={() => void callPhone(phone)}
          />
        )}
        <Way icon="chat" words={siteText('chat')} onPress={chat} />
        <Way icon="alert" words={siteText('complain')} onPress={() => setComplaining(true)} />
      </Card>
      {isComplaining ? <ComplainSheet site={site} onClose={() => setComplaining(false)} /> : null}
    </View>
  );
});

function Way(props: {
  readonly icon: IconName;
  readonly words: string;
  readonly label?: string;
  readonly onPress: () => void;
}) {
  const { icon, words, label = words, onPress } = props;
  return (
    <Pressable className="site__way site__way--next" label={label} onPress={onPress}>
      <Icon name={icon} size={20} />
      <View className="grow num">{words}</View>
      <Icon name="right" size={16} />
    </Pressable>
  );
}

/** Papers that a restaurant has to show, and what becomes of what guests say of themselves. */
export const Licences = observer(function Licences({ content }: ContentProps) {
  return (
    <View className="site__part">
      <View className="display t20" ariaRole="heading">
        {siteText('licences')}
      </View>
      {content.licences.map(({ name, number }) => (
        <View key={number} className="t12 quiet">
          {siteText('licence', { name: localText(name), number })}
        </View>
      ))}
      <View className="t12 quiet">{siteText('legal')}</View>
    </View>
  );
});
