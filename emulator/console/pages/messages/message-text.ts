import type { Json } from '../../../src/database/key-value-table';
import type { MessageView } from '../../wire/control-answers';

export interface MessageText {
  readonly templateId: string | null;
  readonly page: string | null;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** A message as its reader sees it: `{thing1: {value}}` of a template, or the plain fields of another API. */
export function messageText({ data }: MessageView): MessageText {
  const outer = recordOf(data);
  const template = outer['template_id'] ?? outer['templateId'];
  const inner = recordOf(outer['data'] ?? null);
  const fields = Object.keys(inner).length > 0 ? inner : outer;
  return {
    templateId: typeof template === 'string' ? template : null,
    page: typeof outer['page'] === 'string' ? outer['page'] : null,
    fields: Object.entries(fields)
      .filter(([name]) => name !== 'touser')
      .map(([name, value]) => ({ name, value: textOf(recordOf(value)['value'] ?? value) })),
  };
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function recordOf(value: Json): { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
