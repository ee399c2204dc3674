const SHOWN_LENGTH = 80;

/** @returns a value for a message: quoted, cut if long, control characters made visible */
export function shown(value: string): string {
  const cut = value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH).toWellFormed()}…` : value;
  return JSON.stringify(cut);
}
