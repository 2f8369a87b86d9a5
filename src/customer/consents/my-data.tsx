import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { hasPrivacyGuide, openPrivacyGuide } from '../../platform/privacy';
import { shareTextFile } from '../../platform/share-file';
import { consentsText } from '../../text/consents';
import { customerProblemText } from '../../text/customer-problems';
import { Card } from '../../ui/card/card';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import { collectMyData } from './collect-data';
import { DeleteSheet } from './delete-sheet';

/** The privacy guide, the export, and the end of the account. */
export const MyData = observer(function MyData({ onDeleted }: { readonly onDeleted: () => void }) {
  const [isExporting, setExporting] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const exportNow = async () => {
    if (isExporting) return;
    setExporting(true);
    const collected = await collectMyData();
    const isShared = collected.ok && (await shareTextFile('galley-my-data.json', collected.text));
    setExporting(false);
    const failed = collected.ok ? consentsText('notExported') : customerProblemText(collected.problem);
    showToast(isShared ? consentsText('exported') : failed);
  };
  return (
    <Card>
      <View className="t16 strong" ariaRole="heading">
        {consentsText('dataTitle')}
      </View>
      {hasPrivacyGuide ? (
        <Row icon="shield" words={consentsText('guide')} line={null} onPress={openPrivacyGuide} />
      ) : null}
      <Row
        icon="share"
        words={consentsText('export')}
        line={consentsText(isExporting ? 'exporting' : 'exportLine')}
        onPress={() => void exportNow()}
      />
      <Row
        icon="trash"
        words={consentsText('delete')}
        line={consentsText('deleteLine')}
        onPress={() => setAsking(true)}
      />
      <DeleteSheet isOpen={isAsking} onClose={() => setAsking(false)} onDeleted={onDeleted} />
    </Card>
  );
});

interface RowProps {
  readonly icon: IconName;
  readonly words: string;
  readonly line: string | null;
  readonly onPress: () => void;
}

function Row({ icon, words, line, onPress }: RowProps) {
  return (
    <Pressable
      className="consents__row"
      label={line === null ? words : `${words}，${line}`}
      onPress={onPress}
    >
      <Icon name={icon} size={20} />
      <View className="grow">
        <View>{words}</View>
        {line === null ? null : <View className="t12 quiet">{line}</View>}
      </View>
      <Icon name="right" size={16} />
    </Pressable>
  );
}
