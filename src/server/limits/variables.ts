import type { Plugin } from 'graphql-yoga';
import { tooComplex } from './too-complex.ts';

/** Objects and lists within each other in a variable; the deepest filter that is allowed has less than half. */
export const VARIABLE_LEVELS_MAX = 200;

/**
 * Refuses variables that nest deeper than anything that is asked for: whatever reads them calls itself for
 * each level, and has no room for all that a request has room for.
 */
export function useVariableLimits(): Plugin {
  return {
    onParams({ params, setResult }) {
      if (!nestsDeeper(params.variables, VARIABLE_LEVELS_MAX)) return;
      const message = `The variables nest too deep; at most ${VARIABLE_LEVELS_MAX} levels are allowed.`;
      setResult({ errors: [tooComplex(message)] });
    },
  };
}

function nestsDeeper(value: unknown, levels: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= levels; depth++) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (level.length === 0) return false;
  }
  return true;
}
