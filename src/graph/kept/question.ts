import { hash } from 'node:crypto';
import type { RunOptions } from '../client.ts';

/** What is counted, in a way that it can be counted again by other statements. */
export interface Question<Answer> {
  /** All that tells it from other questions, as JSON does: what is asked, when, and of what the asker is shown. */
  readonly asked: readonly unknown[];
  /** Whether it goes through the whole graph, so that it is worth a look at whether what is kept still holds. */
  readonly isWhole: boolean;
  /** @returns what JSON can tell: how long that is says how much is kept */
  count(options: RunOptions): Promise<Answer>;
  /** The question that asks for most, which may be this one: whoever knows its answer knows this one's. */
  readonly fuller?: FullerQuestion<Answer> | undefined;
}

/** A question whose answer tells that of another. */
interface FullerQuestion<Answer> {
  readonly asked: readonly unknown[];
  /** Leaves out of its answer what was not asked for. */
  narrowed(answer: Answer): Answer;
}

/** @returns what names a question, as it is asked by those who are shown what is private, or who are not */
export const keyOf = (asked: readonly unknown[], withPrivate: boolean | undefined) =>
  hash('sha256', JSON.stringify([withPrivate ?? false, ...asked]), 'hex');
