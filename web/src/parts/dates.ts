const FORMATS = {
  DAY: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
  MONTH: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  YEAR: new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
} as const;

/** @returns a date as exact as it is known, e.g. `16 May 2024`, `May 2024` */
export const formatDate = (date: string, precision: keyof typeof FORMATS): string =>
  FORMATS[precision].format(new Date(`${date}T00:00:00Z`));
