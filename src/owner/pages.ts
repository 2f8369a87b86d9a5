/** Pages of the package `owner`, by path inside it. */
export const ownerPages = [
  'reconciliation/index',
  'stored-value/index',
  'messages/index',
  'desk/index',
  'new-dish/index',
  'audit/index',
  'membership/index',
  'rewards/index',
  'reservation-rules/index',
  'channels/index',
] as const;
