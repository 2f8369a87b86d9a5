import { dictionary } from './dictionary';
import { staffVoice as english } from './en/staff-voice';
import { staffVoice as chinese } from './zh-CN/staff-voice';

export const staffVoiceText = dictionary(chinese, english);
