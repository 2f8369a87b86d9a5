import { Button } from '@tarojs/components';
import { Icon } from '../../ui/icon/icon';

/** Sends this page's card to a chat. Only a native button may do so, therefore it is not a `Pressable`. */
export function SendButton({ words }: { readonly words: string }) {
  return (
    <Button
      className="button button--quiet button--wide share-poster__send"
      hoverClass="is-pressed"
      openType="share"
      ariaLabel={words}
    >
      <Icon name="send" size={20} />
      {words}
    </Button>
  );
}
