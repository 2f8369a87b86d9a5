import { Text } from '@tarojs/components';

/** A sentence in which `*these words*` are strong. */
export function Emphasis({ sentence }: { readonly sentence: string }) {
  return (
    <>
      {sentence.split('*').map((part, index) =>
        index % 2 === 1 ? (
          <Text key={index} className="strong">
            {part}
          </Text>
        ) : (
          part
        ),
      )}
    </>
  );
}
