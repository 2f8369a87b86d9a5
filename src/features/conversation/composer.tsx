import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState, type ReactNode } from 'react';
import { choosePicture } from '../../platform/picture-upload';
import { conversationText } from '../../text/conversation';
import { showToast } from '../../ui/toast/toasts';
import type { Thread } from './thread';
import './composer.scss';

interface ComposerProps {
  readonly thread: Thread;
  readonly placeholder: string;
  /** Left of the field: what else can be sent. */
  readonly lead: ReactNode;
  /** Right of the field; sends what stands in it. */
  readonly sendButton: (isOff: boolean, send: () => void) => ReactNode;
  /** Why nothing can be said now, in place of the field; null while something can. */
  readonly locked?: ReactNode;
  /** Above the field. */
  readonly children?: ReactNode;
}

/** The foot of a conversation: the field, and what belongs to it. It stays above the keyboard. */
export const Composer = observer(function Composer(props: ComposerProps) {
  const { thread, placeholder, lead, locked = null } = props;
  const [keyboardPx, setKeyboardPx] = useState(0);
  const isOff = thread.draft.trim() === '' || thread.excess > 0;
  const send = () => void thread.sendDraft();
  return (
    <View className="composer" {...(keyboardPx > 0 ? { style: { paddingBottom: `${keyboardPx}px` } } : {})}>
      {props.children}
      <Complaint thread={thread} />
      {locked ?? (
        <View className="composer__row">
          {lead}
          <Input
            className="composer__field"
            value={thread.draft}
            maxlength={-1}
            confirmType="send"
            confirmHold
            adjustPosition={false}
            placeholder={placeholder}
            placeholderClass="composer__placeholder"
            ariaLabel={placeholder}
            onInput={(event) => thread.type(event.detail.value)}
            onConfirm={send}
            onKeyboardHeightChange={(event) => setKeyboardPx(event.detail.height)}
          />
          {props.sendButton(isOff, send)}
        </View>
      )}
    </View>
  );
});

/** Why what stands in the field was not taken, or will not be. */
const Complaint = observer(function Complaint({ thread }: { readonly thread: Thread }) {
  const { excess, refusal } = thread;
  if (excess === 0 && refusal === null) return null;
  return (
    <View className="composer__complaint" ariaRole="alert">
      {refusal === null ? conversationText('tooLong', { count: excess }) : thread.say(refusal)}
    </View>
  );
});

/** Lets somebody choose a picture and sends it; one that the cloud would not take is not uploaded at all. */
export async function pickAndSend(thread: Thread): Promise<void> {
  const picture = await choosePicture();
  if (picture === null) return;
  const fault = thread.sendPicture(picture);
  if (fault !== null) showToast(conversationText(fault));
}
