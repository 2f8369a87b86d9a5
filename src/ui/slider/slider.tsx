import { View } from '@tarojs/components';
import { useId, useRef } from 'react';
import { touchPoint } from '../../platform/touch';
import { measure } from './measure';
import { sliderKeys } from './slider-keys';
import { valueAt } from './slider-value';
import './slider.scss';

interface SliderProps {
  readonly value: number;
  readonly most: number;
  readonly label: string;
  /** Called while the finger moves, once per changed value. */
  readonly onChange: (value: number) => void;
}

/** A whole number from 0 to `most`, by the finger; in a browser by mouse and arrow keys too. */
export function Slider({ value, most, label, onChange }: SliderProps) {
  const id = `slider${useId().replace(/\W/g, '')}`;
  const track = useRef({ left: 0, width: 0 });
  const follow = (x: number) => {
    const next = valueAt(x, track.current, most);
    if (next !== value) onChange(next);
  };
  const start = async (x: number) => {
    track.current = await measure(id);
    follow(x);
  };
  const share = most === 0 ? 0 : Math.round((Math.min(value, most) / most) * 1000) / 10;
  return (
    <View
      id={id}
      className="slider"
      ariaRole="slider"
      ariaLabel={`${label} ${value}`}
      catchMove
      {...sliderKeys({ value, most, onChange, start, follow })}
      onTouchStart={(event: object) => void start(touchPoint(event)?.x ?? 0)}
      onTouchMove={(event: object) => follow(touchPoint(event)?.x ?? 0)}
    >
      <View className="slider__track">
        <View className="slider__done" style={{ width: `${share}%` }} />
      </View>
      <View className="slider__knob" style={{ left: `${share}%` }} />
    </View>
  );
}
