import { View } from '@tarojs/components';
import { guestSign } from './conversation-words';
import './guest-sign.scss';

/** The guest's circle: the first character of a name, plain for somebody without one. */
export function GuestSign({ guestName }: { readonly guestName: string | null }) {
  return (
    <View className={guestName === null ? 'guest-sign guest-sign--plain' : 'guest-sign'}>
      {guestSign({ guestName })}
    </View>
  );
}
