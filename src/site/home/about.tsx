import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { SiteContent } from '../../../domain/site/site-content';
import { showPicture } from '../../platform/picture-upload';
import { pictureUrl } from '../../platform/pictures';
import { localText } from '../../text/language';
import { siteText } from '../../text/site';
import { Pressable } from '../../ui/pressable/pressable';

/** What the owner says of the house, with pictures; nothing while nothing was written. */
export const About = observer(function About({ content }: { readonly content: SiteContent }) {
  const { about, pictures } = content;
  if (about.zh === '' && pictures.length === 0) return null;
  return (
    <View className="site__part">
      <View className="display t20" ariaRole="heading">
        {siteText('about')}
      </View>
      <View className="site__text">{localText(about)}</View>
      {pictures.length === 0 ? null : (
        <View className="site__pictures">
          {pictures.map((picture, at) => (
            <Pressable
              key={picture}
              label={siteText('photo', { number: at + 1 })}
              onPress={() => showPicture(pictureUrl(picture))}
            >
              <Image className="site__picture" mode="aspectFill" src={pictureUrl(picture)} lazyLoad />
            </Pressable>
          ))}
        </View>
      )}
    </View>
  );
});
