import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useMemo } from 'react';
import type { DeskChoice } from '../../../domain/service/desk-choice';
import { ownerDeskText } from '../../text/owner-desk';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Note } from '../../ui/note/note';
import { Segmented } from '../../ui/segmented/segmented';
import { showToast } from '../../ui/toast/toasts';
import { DeskChoiceDraft } from './desk-choice-draft';

interface AnsweredByProps {
  readonly storeId: string;
  readonly chosen: DeskChoice;
}

const kinds = ['own', 'wechat', 'wecom'] as const;

/** Who answers what guests write outside the app; what they write in the app comes to our own desk in any case. */
export const AnsweredBy = observer(function AnsweredBy({ storeId, chosen }: AnsweredByProps) {
  const draft = useMemo(() => new DeskChoiceDraft(storeId, chosen), [storeId, chosen]);
  const save = async () => {
    if (await draft.save()) showToast(ownerDeskText('saved'));
  };
  return (
    <Card className="desk-choice">
      <View className="strong">{ownerDeskText('answeredBy')}</View>
      <Segmented
        label={ownerDeskText('answeredBy')}
        chosen={draft.kind}
        onChoose={(kind) => draft.choose(kind)}
        segments={kinds.map((key) => ({ key, words: ownerDeskText(key) }))}
      />
      <View className="t12 quiet">{ownerDeskText(`${draft.kind}Line`)}</View>
      {draft.kind === 'wecom' ? <WeComFields draft={draft} /> : null}
      {draft.problem === null ? null : <Note tone="chili">{staffProblemText(draft.problem)}</Note>}
      {draft.isChanged ? (
        <Button
          isOff={!draft.isWhole}
          busyWords={draft.isBusy ? ownerDeskText('saving') : null}
          onPress={() => void save()}
        >
          {ownerDeskText(draft.isWhole ? 'save' : 'saveNeeds')}
        </Button>
      ) : null}
    </Card>
  );
});

const WeComFields = observer(function WeComFields({ draft }: { readonly draft: DeskChoiceDraft }) {
  return (
    <>
      {(['corpId', 'url'] as const).map((field) => (
        <Input
          key={field}
          className="desk-choice__field"
          maxlength={130}
          value={draft[field]}
          placeholder={ownerDeskText(field)}
          ariaLabel={ownerDeskText(field)}
          onInput={({ detail }) => draft.type(field, detail.value)}
        />
      ))}
    </>
  );
});
