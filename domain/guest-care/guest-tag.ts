import type { LocalText } from '../text/local-text';

/** An allergy may hurt somebody, so it stands before everything else. */
export const tagKinds = ['allergy', 'taste', 'habit', 'care'] as const;
export type TagKind = (typeof tagKinds)[number];

export interface GuestTag {
  readonly id: string;
  readonly kind: TagKind;
  readonly name: LocalText;
}

export const mostTagsPerGuest = 8;
export const mostTagsPerStore = 40;

/** The tags of a store that has not made a list of its own. */
export const usualTags: readonly GuestTag[] = [
  tag('peanut', 'allergy', '花生过敏', 'Peanut allergy'),
  tag('shellfish', 'allergy', '虾蟹贝过敏', 'Shellfish allergy'),
  tag('gluten', 'allergy', '麸质过敏', 'Gluten allergy'),
  tag('milk', 'allergy', '牛奶过敏', 'Milk allergy'),
  tag('egg', 'allergy', '鸡蛋过敏', 'Egg allergy'),
  tag('mild', 'taste', '不吃辣', 'No chilli'),
  tag('no-coriander', 'taste', '不要香菜', 'No coriander'),
  tag('vegetarian', 'taste', '吃素', 'Vegetarian'),
  tag('window', 'habit', '爱坐窗边', 'Likes the window'),
  tag('child', 'habit', '常带小孩', 'Brings a child'),
  tag('birthday', 'care', '在这儿过过生日', 'Had a birthday here'),
  tag('was-sorry', 'care', '曾经委屈过，多照看', 'Was let down once; take care'),
];

/** What a guest has of a store's tags, allergies first and then in the order of the list; a tag that left the list is gone. */
export function tagsOf(list: readonly GuestTag[], ids: readonly string[]): GuestTag[] {
  return tagKinds.flatMap((kind) => list.filter((each) => each.kind === kind && ids.includes(each.id)));
}

function tag(id: string, kind: TagKind, zh: string, en: string): GuestTag {
  return { id, kind, name: { zh, en } };
}
