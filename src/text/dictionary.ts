import { currentLanguage } from './language';

/** Names of the parameters in a sentence: `{missing}`, or `{count|dish|dishes}` for one and many. */
type NamesIn<Sentence extends string> = Sentence extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | NamesIn<Rest>
  : never;

type Parameters<Sentence extends string> = [NamesIn<Sentence>] extends [never]
  ? []
  : [parameters: Readonly<Record<NamesIn<Sentence>, string | number>>];

/** Says a sentence of one area in the language of the moment. */
export type Say<Chinese extends Readonly<Record<string, string>>> = <Key extends keyof Chinese & string>(
  key: Key,
  ...parameters: Parameters<Chinese[Key]>
) => string;

/** Binds the two languages of one area. Chinese sets the keys and their parameters; English must have them all. */
export function dictionary<const Chinese extends Readonly<Record<string, string>>>(
  chinese: Chinese,
  english: Readonly<Record<keyof Chinese, string>>,
): Say<Chinese> {
  return (key, ...[parameters]) => {
    const sentence = currentLanguage() === 'zh-CN' ? chinese[key] : english[key];
    return fillIn(sentence ?? key, parameters ?? {});
  };
}

export function fillIn(sentence: string, parameters: Readonly<Record<string, string | number>>): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = parameters[name];
      if (value === undefined) return whole;
      if (one === undefined || many === undefined) return String(value);
      return Number(value) === 1 ? one : many;
    },
  );
}
