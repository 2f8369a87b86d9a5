/** WeChat's own components tell screen readers all they need. */
export function helpScreenReaders(): void {
  return;
}
