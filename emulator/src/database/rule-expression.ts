import type { Document } from './document';
import { databaseErrors } from './errors';

export interface RuleScope {
  doc: Document | null;
  auth: { openid: string; uid: string } | null;
}

export type CompiledRule = (scope: RuleScope) => boolean;

type Evaluate = (scope: RuleScope) => unknown;

/** A field of a document that does not exist, or of nobody: it equals nothing, not even itself. */
const nothing = Symbol('nothing');

const tokenPattern =
  /\s*(?:(&&|\|\||==|!=|<=|>=|[<>!()[\],])|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(-?\d+(?:\.\d+)?)|([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*))/y;

/**
 * Compiles the part of CloudBase's rule language that looks at `doc` and `auth`:
 * `== != < <= > >= in && || !`, brackets, texts, numbers, lists. `get(...)`, `request` and the rest are refused.
 * https://docs.cloudbase.net/database/security-rules
 */
export function compileRule(source: string, name: string): CompiledRule {
  const parser = new RuleParser(source, name);
  const evaluate = parser.parse();
  return (scope) => evaluate(scope) === true;
}

class RuleParser {
  readonly #tokens: string[] = [];
  #at = 0;

  constructor(
    private readonly source: string,
    private readonly name: string,
  ) {
    tokenPattern.lastIndex = 0;
    const text = source.trim();
    while (tokenPattern.lastIndex < text.length) {
      const match = tokenPattern.exec(text);
      if (!match) throw this.#refuse('it has a sign that is not known');
      this.#tokens.push(match[0].trim());
    }
  }

  parse(): Evaluate {
    const evaluate = this.#either();
    if (this.#at < this.#tokens.length)
      throw this.#refuse(`"${this.#tokens[this.#at]}" is not expected there`);
    return evaluate;
  }

  #either(): Evaluate {
    let left = this.#both();
    while (this.#take('||')) {
      const [one, other] = [left, this.#both()];
      left = (scope) => one(scope) === true || other(scope) === true;
    }
    return left;
  }

  #both(): Evaluate {
    let left = this.#comparison();
    while (this.#take('&&')) {
      const [one, other] = [left, this.#comparison()];
      left = (scope) => one(scope) === true && other(scope) === true;
    }
    return left;
  }

  #comparison(): Evaluate {
    const left = this.#operand();
    const operator = this.#tokens[this.#at] ?? '';
    const compare = comparisons[operator];
    if (!compare) return left;
    this.#at++;
    const right = this.#operand();
    return (scope) => compare(left(scope), right(scope));
  }

  #operand(): Evaluate {
    if (this.#take('!')) {
      const inner = this.#operand();
      return (scope) => inner(scope) !== true;
    }
    if (this.#take('(')) {
      const inner = this.#either();
      if (!this.#take(')')) throw this.#refuse('a ) is missing');
      return inner;
    }
    if (this.#take('[')) return this.#list();
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw this.#refuse('it ends too early');
    return this.#value(token);
  }

  #list(): Evaluate {
    const items: Evaluate[] = [];
    while (!this.#take(']')) {
      items.push(this.#operand());
      if (this.#tokens[this.#at] !== ']' && !this.#take(',')) throw this.#refuse('a ] is missing');
    }
    return (scope) => items.map((item) => item(scope));
  }

  #value(token: string): Evaluate {
    if (/^["']/.test(token)) {
      const text = token.slice(1, -1).replace(/\\(.)/g, '$1');
      return () => text;
    }
    if (/^-?\d/.test(token)) return () => Number(token);
    if (token === 'true' || token === 'false') return () => token === 'true';
    if (token === 'null') return () => null;
    const [root, ...fields] = token.split('.');
    if (root === 'doc' && fields.length > 0) return (scope) => read(scope.doc, fields);
    if (root === 'auth' && (token === 'auth.openid' || token === 'auth.uid')) {
      return (scope) => read(scope.auth, fields);
    }
    throw this.#refuse(`"${token}" is not emulated; use doc.<field>, auth.openid, texts, numbers and lists`);
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }

  #refuse(reason: string): Error {
    return databaseErrors.invalidParameter(
      `The rule ${this.name} "${this.source}" cannot be judged: ${reason}.`,
    );
  }
}

const comparisons: Record<string, (left: unknown, right: unknown) => boolean> = {
  '==': (left, right) => left === right && left !== nothing,
  '!=': (left, right) => left !== right,
  '<': (left, right) => difference(left, right) < 0,
  '<=': (left, right) => difference(left, right) <= 0,
  '>': (left, right) => difference(left, right) > 0,
  '>=': (left, right) => difference(left, right) >= 0,
  in: (left, right) => left !== nothing && Array.isArray(right) && right.includes(left),
};

/** Not a number, and so neither more nor less, where the two cannot be compared. */
function difference(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left !== 'string' || typeof right !== 'string') return NaN;
  return left < right ? -1 : Number(left > right);
}

function read(root: object | null, fields: readonly string[]): unknown {
  let value: unknown = root;
  for (const field of fields) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return nothing;
    value = (value as Record<string, unknown>)[field];
  }
  return value;
}
