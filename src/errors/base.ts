/**
 * The root of the error tree. Every deliberate error has a stable `code` and says what was wrong with
 * which value; anything else is a defect and is masked before it reaches a client.
 */
export abstract class NewsGraphError extends Error {
  abstract readonly code: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
