import { View } from '@tarojs/components';
import './bone.scss';

interface BoneProps {
  readonly width: number | string;
  readonly height: number;
  readonly radius?: number;
}

/** The shape of what will come, at its final size. */
export function Bone({ width, height, radius = 6 }: BoneProps) {
  const widthText = typeof width === 'number' ? `${width}px` : width;
  return (
    <View className="bone" style={{ width: widthText, height: `${height}px`, borderRadius: `${radius}px` }} />
  );
}
