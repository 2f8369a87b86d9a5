/** Pages of the package `owner`, by path inside it. */
export const ownerPages: string[] = [
  'reconciliation/index',
  'stored-value/index',
  'messages/index',
  'desk/index',
  'new-dish/index',
  'audit/index',
  'reservation-rules/index',
  'channels/index',
];
