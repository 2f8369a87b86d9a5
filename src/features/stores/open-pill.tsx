import { View } from '@tarojs/components';
import type { StoreState } from '../session/visit';
import { stateWords } from './store-state';
import './open-pill.scss';

/** Whether a store takes orders now. */
export function OpenPill({ state }: { readonly state: StoreState }) {
  return <View className={`open-pill open-pill--${state}`}>{stateWords(state)}</View>;
}
