/**
 * What a message looks like on paper: tags become what they mean to a reader, row by row, and a code stands there as
 * what it says. For eyes, not for machines.
 */
export function paperRows(content: string): string[] {
  return content
    .replace(/<QR(?:CODE(?: [^>]*)?)?>(.*?)<\/QR(?:CODE)?>/gi, '▣ $1')
    .replace(/<BR>/gi, '\n')
    .replace(/<CUT>/gi, '')
    .replace(/<\/?[A-Za-z][A-Za-z0-9]*>/g, '')
    .replace(/\n+$/, '')
    .split('\n');
}
