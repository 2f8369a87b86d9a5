/** WeChat Pay draws its own sheet. */
export function PaymentSheet() {
  return null;
}
