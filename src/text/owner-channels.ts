import { dictionary } from './dictionary';
import { ownerChannels as english } from './en/owner-channels';
import { ownerChannels as chinese } from './zh-CN/owner-channels';

export const ownerChannelsText = dictionary(chinese, english);
