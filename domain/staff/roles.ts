export const roles = ['owner', 'manager', 'cashier', 'waiter', 'kitchen', 'rider', 'service'] as const;

export type Role = (typeof roles)[number];

/** Who may do what, of a part of the restaurant. */
export type Rights = Readonly<Record<string, readonly Role[]>>;

export const leaders = ['owner', 'manager'] as const;
export const counter = [...leaders, 'cashier'] as const;
export const floor = [...counter, 'waiter'] as const;
export const desk = [...counter, 'service'] as const;
export const kitchen = [...leaders, 'kitchen'] as const;
