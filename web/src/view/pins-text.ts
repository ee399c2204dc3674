import type { Place, View } from './view.ts';

/** @returns pins as an address has them */
export const pinsText = (pins: View['pins']): string =>
  encodeURIComponent(pinsList(pins)).replaceAll('%2C', ',').replaceAll('%3A', ':');

/** @returns pins as text */
export const pinsList = (pins: View['pins']): string =>
  Object.entries(pins)
    .map(([slug, [x, y]]) => `${slug}:${x}:${y}`)
    .join(',');

/** @returns the pins of a text; what it does not understand is left out */
export function pinsFrom(text: string | null): Record<string, Place> {
  const pins = (text ?? '').split(',').map((pin) => /^(.+):(-?\d{1,6}):(-?\d{1,6})$/.exec(pin));
  return Object.fromEntries(
    pins.flatMap((pin) => (pin ? [[pin[1] ?? '', [Number(pin[2]), Number(pin[3])] as const]] : [])),
  );
}
