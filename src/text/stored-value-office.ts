import { dictionary } from './dictionary';
import { storedValueOffice as english } from './en/stored-value-office';
import { storedValueOffice as chinese } from './zh-CN/stored-value-office';

export const storedValueOfficeText = dictionary(chinese, english);
