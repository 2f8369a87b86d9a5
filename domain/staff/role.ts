export type Role = 'owner' | 'manager' | 'cashier' | 'waiter' | 'kitchen' | 'rider' | 'service';
