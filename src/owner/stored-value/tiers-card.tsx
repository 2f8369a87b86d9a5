import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { staffProblemText } from '../../text/staff-problems';
import { storedValueOfficeText } from '../../text/stored-value-office';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import { mostTiers, type StoredValueSettings, type TierDraft } from './stored-value-settings';

/** What the house adds to which sum; guests see it when it is saved. */
export const TiersCard = observer(function TiersCard({
  settings,
}: {
  readonly settings: StoredValueSettings;
}) {
  const { drafts, tiers, isChanged } = settings;
  const fault = typeof tiers === 'string' ? tiers : null;
  const isOff = fault !== null || !isChanged;
  const words = storedValueOfficeText(fault ?? (isChanged ? 'save' : 'same'));
  const save = async () => {
    if (isOff) return showToast(words);
    const problem = await settings.save();
    showToast(problem === null ? storedValueOfficeText('saved') : staffProblemText(problem));
  };
  return (
    <Card label={storedValueOfficeText('tiers')}>
      <View className="t16 strong" ariaRole="heading">
        {storedValueOfficeText('tiers')}
      </View>
      <View className="t12 quiet">{storedValueOfficeText('tiersLine')}</View>
      {drafts.length === 0 ? <View className="tiers-none">{storedValueOfficeText('noTiers')}</View> : null}
      {drafts.map((draft, index) => (
        <TierRow key={draft.key} settings={settings} draft={draft} number={index + 1} />
      ))}
      <View className="tiers-foot">
        <Button
          look="quiet"
          size="m"
          icon="plus"
          isOff={drafts.length >= mostTiers}
          onPress={() =>
            drafts.length >= mostTiers ? showToast(storedValueOfficeText('mostTiers')) : settings.add()
          }
        >
          {storedValueOfficeText('add')}
        </Button>
        <Button
          className="grow"
          size="m"
          isOff={isOff}
          busyWords={settings.isBusy ? storedValueOfficeText('saving') : null}
          onPress={() => void save()}
        >
          {words}
        </Button>
      </View>
    </Card>
  );
});

const TierRow = observer(function TierRow(props: {
  readonly settings: StoredValueSettings;
  readonly draft: TierDraft;
  readonly number: number;
}) {
  const { settings, draft, number } = props;
  return (
    <View className="tier-row">
      <YuanField
        sign={storedValueOfficeText('pay')}
        label={storedValueOfficeText('payOf', { number })}
        value={draft.pay}
        onChange={(pay) => settings.edit(draft.key, { pay })}
      />
      <YuanField
        sign={storedValueOfficeText('bonus')}
        label={storedValueOfficeText('bonusOf', { number })}
        value={draft.bonus}
        onChange={(bonus) => settings.edit(draft.key, { bonus })}
      />
      <Pressable
        className="tier-row__remove"
        label={storedValueOfficeText('remove', { number })}
        onPress={() => settings.remove(draft.key)}
      >
        <Icon name="trash" size={20} />
      </Pressable>
    </View>
  );
});

function YuanField(props: {
  readonly sign: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <View className="tier-row__field" ariaRole="group" ariaLabel={props.label}>
      <View className="quiet">{props.sign} ¥</View>
      <Input
        className="tier-row__input"
        type="digit"
        maxlength={7}
        value={props.value}
        placeholder="0"
        ariaLabel={props.label}
        onInput={({ detail }) => props.onChange(detail.value)}
      />
    </View>
  );
}
