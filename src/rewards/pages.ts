/** Pages of the package `rewards`, by path inside it: what a guest's points, coupons and friends bring. */
export const rewardsPages = ['shop/index', 'coupons/index', 'invite/index', 'favourites/index'] as const;
