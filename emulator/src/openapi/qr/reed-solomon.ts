/** Powers of 2 in the field of 256 elements that QR codes reckon in (polynomial 0x11d, ISO/IEC 18004), and their inverse. */
const powers: number[] = [];
const exponents: number[] = [];
for (let exponent = 0, value = 1; exponent < 255; exponent += 1) {
  powers[exponent] = value;
  exponents[value] = exponent;
  value = value & 0x80 ? (value << 1) ^ 0x11d : value << 1;
}

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : (powers[((exponents[a] ?? 0) + (exponents[b] ?? 0)) % 255] ?? 0);
}

/** So many bytes by which a scanner repairs half as many wrong ones: the remainder of the data by the code's polynomial. */
export function correctionBytes(data: readonly number[], count: number): number[] {
  const divisor = divisorOf(count);
  const remainder = new Array<number>(count).fill(0);
  for (const byte of data) {
    const factor = byte ^ (remainder.shift() ?? 0);
    remainder.push(0);
    divisor.forEach((coefficient, index) => {
      remainder[index] = (remainder[index] ?? 0) ^ times(coefficient, factor);
    });
  }
  return remainder;
}

/** The product of (x - 2^i), without its leading 1. */
function divisorOf(degree: number): number[] {
  let product = [1];
  for (let root = 0; root < degree; root += 1) {
    const shifted = [...product, 0];
    product = shifted.map(
      (coefficient, index) => coefficient ^ times(product[index - 1] ?? 0, powers[root] ?? 0),
    );
  }
  return product.slice(1);
}
