import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** A request that was made up. */
export interface MadeUp {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the leaves of arguments are mostly: good for something. */
const GOOD: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, 1, 2, 3, 5],
  Float: [0, 1, -1.5],
  Boolean: [true, false],
  Date: ['2024-05-16', '2024-05-17', '1900-01-01', '9999-12-31'],
  DateTime: ['2024-05-16T00:00:00Z'],
  ID: ['RW50aXR5OmNoaW5h', 'RW50aXR5OnhpLWppbnBpbmc', 'Q2xhaW06eA', 'U291cmNlOmhhbmt5b3JlaA'],
  String: ['china', 'putin', 'xi-jinping', 'hankyoreh', 'en', 'ko', '푸틴', 'Q148'],
};

/** What they are now and then, whatever their type. */
const BAD: readonly unknown[] = [
  ...[-1, 101, 2_147_483_648, 1.5, 1e308, true, '1', '', 'x', '*', '"\\', '\0', '\ud800', 'a\nb'],
  ...['2024-02-30', '2024-05-16', '__proto__', [], ['x'], {}],
];

/** Arguments that are mostly refused together with others, or want a cursor. */
const RARE = ['after', 'before', 'last'];
const chancesOf = (argument: string) => (RARE.includes(argument) ? 40 : 5);

/** 0 to `max`, each as likely as another, which fast-check's own numbers are not. */
const evenly = (max: number) => fc.noBias(fc.nat(max));

/** Makes up one request for a schema: fields, arguments, fragments, directives and variables at random. */
export class Maker {
  readonly #g: GeneratorValue;
  readonly #schema: GraphQLSchema;
  readonly #variables: Record<string, unknown> = {};
  readonly #declared: string[] = [];
  readonly #fragments: string[] = [];
  #names = 0;

  constructor(g: GeneratorValue, schema: GraphQLSchema) {
    this.#g = g;
    this.#schema = schema;
  }

  request(): MadeUp {
    const root = this.#schema.getQueryType();
    if (!root) throw new Error('the schema has no queries');
    const body = this.#selections(root, this.#number(2, 5));
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : '';
    const query = [`query Made${declared} ${body}`, ...this.#fragments].join('\n');
    return { query: this.#oneIn(5) ? this.#broken(query) : query, variables: this.#variables };
  }

  #selections(type: GraphQLNamedType, depth: number): string {
    const pieces = Array.from({ length: this.#number(1, depth > 0 ? 3 : 5) }, () =>
      this.#selection(type, depth),
    );
    // What an answer is of is needed to look at it.
    return `{ __typename ${pieces.join(' ')} }`;
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    if (depth > 0 && this.#oneIn(6)) return this.#fragment(type, depth);
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const within = depth > 0 ? fields : fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    if (within.length === 0) return '__typename';
    const field = this.#pick(within);
    const named = getNamedType(field.type);
    const given = this.#arguments(field);
    // With a name of its own, else two fields of one name but other arguments contradict each other.
    const alias = given === '' ? '' : `${this.#name('a')}: `;
    const head = `${alias}${field.name}${given}${this.#directive()}`;
    return isCompositeType(named) ? `${head} ${this.#selections(named, depth - 1)}` : head;
  }

  #fragment(type: GraphQLNamedType, depth: number): string {
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
    const on = possible.length > 0 ? this.#pick(possible) : type;
    const body = this.#selections(on, depth - 1);
    if (this.#oneIn(2)) return `... on ${on.name}${this.#directive()} ${body}`;
    const name = this.#name('F');
    this.#fragments.push(`fragment ${name} on ${on.name} ${body}`);
    return `...${name}${this.#directive()}`;
  }

  #arguments({ args }: GraphQLField<unknown, unknown>): string {
    // Pages of no told size would cost too much, one in another.
    const sometimes = (name: string) => (name === 'first' ? !this.#oneIn(8) : this.#oneIn(chancesOf(name)));
    const given = args.filter((argument) => isRequiredArgument(argument) || sometimes(argument.name));
    if (given.length === 0) return '';
    return `(${given.map(({ name, type }) => `${name}: ${this.#literalOrVariable(type)}`).join(', ')})`;
  }

  #literalOrVariable(type: GraphQLInputType): string {
    const value = this.#value(type);
    if (!this.#oneIn(3)) return this.#literal(value, type);
    return `$${this.#declare(type, value)}`;
  }

  #declare(type: GraphQLInputType, value: unknown): string {
    const name = this.#name('v');
    this.#declared.push(`$${name}: ${type}`);
    if (!this.#oneIn(12)) this.#variables[name] = value;
    return name;
  }

  /** @param level how far within other inputs it is: those that hold themselves are taken the less, the deeper */
  #value(type: GraphQLInputType, level = 0): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, level);
    if (this.#oneIn(40)) return null;
    if (isListType(type)) {
      return Array.from({ length: this.#number(0, 3) }, () => this.#value(type.ofType, level));
    }
    if (isEnumType(type)) return this.#pick(type.getValues()).name;
    if (!isInputObjectType(type)) return this.#pick(this.#oneIn(15) ? BAD : (GOOD[type.name] ?? BAD));
    const fields = Object.values(type.getFields());
    const chosen = type.isOneOf
      ? [this.#pick(fields)]
      : fields.filter((field) => isRequiredInputField(field) || this.#takes(field.type, level));
    return Object.fromEntries(chosen.map((field) => [field.name, this.#value(field.type, level + 1)]));
  }

  #takes(type: GraphQLInputType, level: number): boolean {
    return isInputObjectType(getNamedType(type)) ? this.#oneIn(4 + 3 * level) : this.#oneIn(2 + level);
  }

  #literal(value: unknown, type: GraphQLInputType): string {
    const plain = isNonNullType(type) ? type.ofType : type;
    if (Array.isArray(value) && isListType(plain)) {
      return `[${value.map((item) => this.#literal(item, plain.ofType)).join(', ')}]`;
    }
    if (isInputObjectType(plain) && typeof value === 'object' && value !== null) {
      const fields = Object.entries(value).map(([name, item]) => {
        const field = plain.getFields()[name];
        return `${name}: ${field ? this.#literal(item, field.type) : 'null'}`;
      });
      return `{ ${fields.join(', ')} }`;
    }
    return isEnumType(plain) && typeof value === 'string' ? value : JSON.stringify(value);
  }

  #directive(): string {
    if (!this.#oneIn(8)) return '';
    const on = this.#oneIn(2);
    const name = this.#pick(['include', 'skip']);
    if (this.#oneIn(2)) return ` @${name}(if: ${on})`;
    const variable = this.#name('d');
    this.#declared.push(`$${variable}: Boolean!`);
    this.#variables[variable] = on;
    return ` @${name}(if: $${variable})`;
  }

  /** The query with one thing wrong, or perhaps still right. */
  #broken(query: string): string {
    const at = this.#number(0, query.length);
    const piece = this.#pick([
      '',
      '{',
      '}',
      '(',
      '"',
      '$',
      '...',
      '@skip',
      '\0',
      '#',
      '!',
      ':',
      ' id ',
      '\u{1f600}',
      'null',
    ]);
    return query.slice(0, at) + piece + query.slice(at + this.#number(0, 3));
  }

  #name = (prefix: string) => `${prefix}${this.#names++}`;
  #number = (min: number, max: number) => this.#g(evenly, max - min) + min;
  #oneIn = (chances: number) => this.#g(evenly, chances - 1) === 0;
  #pick<Item>(items: readonly Item[]): Item {
    const item = items[this.#g(evenly, items.length - 1)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }
}
