import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { messagePurposes, type MessagePurpose } from '../../../domain/consent/purpose';
import { subscriptionSheet, type OpenSubscriptionSheet } from '../../platform/subscription';
import { askingText } from '../../text/asking';
import { localText } from '../../text/language';
import { Button } from '../../ui/button/button';
import { Switch } from '../../ui/switch/switch';
import { visit } from '../session/visit';
import './subscribe-sheet.scss';

/** WeChat's question as it looks there: one switch for each template, allow or cancel. */
export const SubscribeSheet = observer(function SubscribeSheet() {
  const sheet = subscriptionSheet.get();
  return sheet === null ? null : <OpenSheet key={sheet.templateIds.join()} sheet={sheet} />;
});

const OpenSheet = observer(function OpenSheet({ sheet }: { readonly sheet: OpenSubscriptionSheet }) {
  const [refused, setRefused] = useState<readonly string[]>([]);
  const turn = (templateId: string, isOn: boolean) =>
    setRefused(isOn ? refused.filter((id) => id !== templateId) : [...refused, templateId]);
  const answer = (isAllowed: boolean) =>
    sheet.close(
      Object.fromEntries(
        sheet.templateIds.map((templateId) => [
          templateId,
          isAllowed && !refused.includes(templateId) ? 'accept' : 'reject',
        ]),
      ),
    );
  const title = `${visit.store ? localText(visit.store.brand) : ''} ${askingText('sheetTitle')}`;
  return (
    <View className="subscribe-sheet" ariaRole="dialog" ariaLabel={title}>
      <View className="subscribe-sheet__scrim" />
      <View className="subscribe-sheet__panel">
        <View className="t16 strong">{title}</View>
        {sheet.templateIds.map((templateId) => (
          <View key={templateId} className="subscribe-sheet__row">
            <View className="grow">{nameOf(templateId)}</View>
            <Switch
              isOn={!refused.includes(templateId)}
              label={nameOf(templateId)}
              onChange={(isOn) => turn(templateId, isOn)}
            />
          </View>
        ))}
        <View className="subscribe-sheet__buttons">
          <Button look="quiet" className="grow" onPress={() => answer(false)}>
            {askingText('cancel')}
          </Button>
          <Button look="wxpay" className="grow" onPress={() => answer(true)}>
            {askingText('allow')}
          </Button>
        </View>
        <View className="t12 quiet">{askingText('sheetNote')}</View>
      </View>
    </View>
  );
});

/** The local cloud calls its templates like their purposes. */
function nameOf(templateId: string): string {
  const isPurpose = (id: string): id is MessagePurpose => messagePurposes.some((purpose) => purpose === id);
  return isPurpose(templateId) ? askingText(templateId) : templateId;
}
