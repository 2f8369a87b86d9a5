export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

const earthRadiusM = 6_371_000;

/** Metres as the crow flies, by the haversine formula. */
export function metresBetween(from: Position, to: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const halfLatitude = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const halfLongitude = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  const share =
    halfLatitude + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * halfLongitude;
  return 2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(share)));
}
