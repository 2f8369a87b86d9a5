import { Input, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '../../ui/card/card';
import { Switch } from '../../ui/switch/switch';

interface FieldProps {
  readonly sign: string;
  /** What a screen reader calls it, where the sign alone does not say. */
  readonly label?: string;
  readonly value: string;
  readonly type?: 'number' | 'digit' | 'text';
  readonly maxLength?: number;
  readonly onChange: (text: string) => void;
}

/** One number or name of the rules. */
export function Field({ sign, label = sign, value, type = 'number', maxLength = 7, onChange }: FieldProps) {
  return (
    <View className="rules-field" ariaRole="group" ariaLabel={label}>
      <View className="t12 quiet">{sign}</View>
      <Input
        className="rules-field__input"
        type={type}
        maxlength={maxLength}
        value={value}
        placeholder="–"
        ariaLabel={label}
        onInput={({ detail }) => onChange(detail.value)}
      />
    </View>
  );
}

interface SwitchedPartProps {
  readonly title: string;
  readonly line: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
  readonly children: ReactNode;
}

/** A gift that can be off; its numbers show while it is on. */
export function SwitchedPart({ title, line, isOn, onTurn, children }: SwitchedPartProps) {
  return (
    <Card label={title}>
      <View className="row gap-12">
        <View className="grow">
          <View className="t16 strong" ariaRole="heading">
            {title}
          </View>
          <View className="t12 quiet">{line}</View>
        </View>
        <Switch label={title} isOn={isOn} onChange={onTurn} />
      </View>
      {isOn ? children : null}
    </Card>
  );
}
