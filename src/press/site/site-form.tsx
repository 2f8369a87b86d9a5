import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { siteLimits, type Licence } from '../../../domain/site/site-content';
import { pictureUrl } from '../../platform/pictures';
import { pressText } from '../../text/press';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { addPressPicture } from '../write/add-press-picture';
import { InBothLanguages, Line } from './fields';
import type { OwnSite } from './own-site';

/** What the owner says of the restaurant, in both languages. */
export const SiteForm = observer(function SiteForm({ own }: { readonly own: OwnSite }) {
  const { content } = own;
  return (
    <>
      <Card className="own-site__part">
        <InBothLanguages
          isLong
          labels={{ zh: pressText('aboutZh'), en: pressText('aboutEn') }}
          value={content.about}
          maxLength={siteLimits.aboutLength}
          onType={(about) => own.change({ about })}
        />
        <Pictures own={own} />
      </Card>
      <Card className="own-site__part">
        <Line
          label={pressText('sitePhone')}
          value={content.phone}
          maxLength={30}
          onType={(phone) => own.change({ phone })}
        />
        <InBothLanguages
          isLong
          labels={{ zh: pressText('contactZh'), en: pressText('contactEn') }}
          value={content.contact}
          maxLength={siteLimits.contactLength}
          onType={(contact) => own.change({ contact })}
        />
      </Card>
      <Licences own={own} />
    </>
  );
});

const Pictures = observer(function Pictures({ own }: { readonly own: OwnSite }) {
  const [isSending, setSending] = useState(false);
  const { pictures } = own.content;
  const add = async () => {
    if (isSending) return;
    setSending(true);
    const added = await addPressPicture();
    setSending(false);
    if (added !== null) own.change({ pictures: [...own.content.pictures, added] });
  };
  return (
    <>
      <View className="t12 quiet">{pressText(isSending ? 'photoSending' : 'sitePictures')}</View>
      <View className="own-site__pictures">
        {pictures.map((picture, at) => (
          <View key={picture} className="own-site__frame">
            <Image className="own-site__picture" mode="aspectFill" src={pictureUrl(picture)} />
            <Pressable
              className="own-site__remove"
              label={pressText('removePhoto', { number: at + 1 })}
              onPress={() => own.change({ pictures: pictures.filter((other) => other !== picture) })}
            >
              <Icon name="close" size={16} />
            </Pressable>
          </View>
        ))}
        {pictures.length >= siteLimits.pictures ? null : (
          <Pressable className="own-site__add" label={pressText('addPhoto')} onPress={() => void add()}>
            <Icon name="camera" />
          </Pressable>
        )}
      </View>
    </>
  );
});

const emptyLicence: Licence = { name: { zh: '', en: '' }, number: '' };

const Licences = observer(function Licences({ own }: { readonly own: OwnSite }) {
  const { licences } = own.content;
  const change = (at: number, licence: Licence) =>
    own.change({ licences: licences.map((before, place) => (place === at ? licence : before)) });
  return (
    <Card className="own-site__part">
      <View className="t16 strong" ariaRole="heading">
        {pressText('licences')}
      </View>
      {licences.map((licence, at) => (
        <View key={at} className="own-site__part">
          <InBothLanguages
            labels={{ zh: pressText('licenceZh'), en: pressText('licenceEn') }}
            value={licence.name}
            maxLength={siteLimits.licenceNameLength}
            onType={(name) => change(at, { ...licence, name })}
          />
          <Line
            label={pressText('licenceNumber')}
            value={licence.number}
            maxLength={siteLimits.licenceNumberLength}
            onType={(number) => change(at, { ...licence, number })}
          />
          <Button
            look="quiet"
            size="s"
            label={pressText('licenceRemove', { number: at + 1 })}
            onPress={() => own.change({ licences: licences.filter((_, place) => place !== at) })}
          >
            {pressText('licenceRemove', { number: at + 1 })}
          </Button>
        </View>
      ))}
      {licences.length >= siteLimits.licences ? null : (
        <Button
          look="quiet"
          size="m"
          icon="plus"
          onPress={() => own.change({ licences: [...licences, emptyLicence] })}
        >
          {pressText('licenceAdd')}
        </Button>
      )}
    </Card>
  );
});
