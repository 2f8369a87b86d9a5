type Entry = Readonly<Record<string, unknown>>;

/**
 * The text of one log entry. Nothing is logged that holds a key, a phone number or an address; but an error of the
 * platform may quote what it was sent, so what looks like one of the first two is masked here once more.
 */
export function logLine(entry: Entry, secrets: readonly string[]): string {
  const text = JSON.stringify(entry).replace(pemBlock, '[key]').replace(phoneNumber, '[phone]');
  return secrets.reduce((line, secret) => line.replaceAll(secret, '[key]'), text);
}

const pemBlock = /-----BEGIN [A-Z ]+-----[\s\S]*?(-----END [A-Z ]+-----|$)/g;

/** Mobile and area numbers of China, with or without gaps; moments in milliseconds have more digits, ids have letters. */
const phoneNumber =
  /(?<![0-9A-Za-z])(?:(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]\d{3,4}[ -]?\d{4})(?![0-9A-Za-z])/g;

const secretName = /(KEY|SECRET|SECRETKEY|TOKEN|SESSIONTOKEN)$/;
const shortestSecret = 16;

/** Values of the environment that must never be read by anybody, each by itself where several stand in one. */
export function secretsOf(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(environment)
    .filter(([name]) => secretName.test(name))
    .flatMap(([, value]) => (value ?? '').split(/,|\n|\\n/))
    .map((part) => part.trim())
    .filter((part) => part.length >= shortestSecret && !part.startsWith('-----'));
}
