import { Input, Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { postLimits } from '../../../domain/bulletin/post-limits';
import { bulletinText } from '../../text/bulletin';
import { Card } from '../../ui/card/card';
import type { PostDraft } from './post-draft';

/** Said only when it gets tight. */
const saidFrom = 500;

/** Title and text. */
export const Words = observer(function Words({ draft }: { readonly draft: PostDraft }) {
  const left = postLimits.bodyLength - draft.body.length;
  return (
    <Card className="write-post__part">
      <Input
        className="write-post__title"
        value={draft.title}
        maxlength={postLimits.titleLength}
        placeholder={bulletinText('titlePlaceholder')}
        ariaLabel={bulletinText('titleLabel')}
        onInput={({ detail }) => draft.change({ title: detail.value })}
      />
      <View className="rule write-post__rule" />
      <Textarea
        className="write-post__body"
        value={draft.body}
        maxlength={postLimits.bodyLength}
        placeholder={bulletinText('bodyPlaceholder')}
        placeholderClass="write-post__placeholder"
        ariaLabel={bulletinText('bodyLabel')}
        cursorSpacing={100}
        onInput={({ detail }) => draft.change({ body: detail.value })}
      />
      {left < saidFrom ? (
        <View className="quiet t12">{bulletinText('bodyLeft', { count: left })}</View>
      ) : null}
    </Card>
  );
});
