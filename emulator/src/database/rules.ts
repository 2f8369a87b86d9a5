import type { Collection } from './collection';
import type { Rule } from './collection-definition';
import type { Document } from './document';
import { compileRule, type CompiledRule } from './rule-expression';

/** Whether a client may read a document by itself; functions are not asked. */
export class Rules {
  readonly #compiled = new Map<Rule, CompiledRule>();

  /** Compiles a collection's rules, refusing what the local cloud cannot judge. */
  check(collection: Collection): void {
    const { rule, name } = collection.definition;
    this.#compile(rule.read, `${name}.read`);
    this.#compile(rule.write, `${name}.write`);
  }

  /** `document` is null where there is none: only a rule that asks nothing of it lets that be known. */
  mayRead(collection: Collection, document: Document | null, openid: string | null): boolean {
    const rule = this.#compile(collection.definition.rule.read, `${collection.name}.read`);
    return rule({ doc: document, auth: openid === null ? null : { openid, uid: openid } });
  }

  #compile(rule: Rule, name: string): CompiledRule {
    if (typeof rule === 'boolean') return () => rule;
    let compiled = this.#compiled.get(rule);
    if (!compiled) this.#compiled.set(rule, (compiled = compileRule(rule, name)));
    return compiled;
  }
}
