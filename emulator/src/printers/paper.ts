/** What a message looks like on paper: tags become what they mean to a reader, row by row. For eyes, not for machines. */
export function paperRows(content: string): string[] {
  return content
    .replace(/<BR>/gi, '\n')
    .replace(/<CUT>/gi, '')
    .replace(/<\/?[A-Za-z][A-Za-z0-9]*>/g, '')
    .replace(/\n+$/, '')
    .split('\n');
}
