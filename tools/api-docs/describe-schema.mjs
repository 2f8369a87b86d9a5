/**
 * A valibot schema in the words of TypeScript, with its limits: `string (8 to 64)`, `'pickup' | 'delivery'`.
 * A kind of schema that is not known here throws, so that the document never says less than the parser.
 */
export function describeSchema(schema) {
  const describe = describers[schema.type];
  if (!describe)
    throw new Error(
      `docs/api.md cannot describe a schema of type ${schema.type}; add it to describe-schema.mjs`,
    );
  return describe(schema) + limitsOf(schema);
}

/** The fields of an object's schema, each described. */
export function fieldsOf(schema) {
  return Object.entries(schema.entries).map(([name, field]) => ({ name, shape: describeSchema(field) }));
}

const describers = {
  string: () => 'string',
  number: () => 'number',
  boolean: () => 'boolean',
  literal: (schema) => `'${schema.literal}'`,
  variant: (schema) => schema.options.map(describeSchema).join(' or '),
  union: (schema) => schema.options.map(describeSchema).join(' or '),
  picklist: (schema) => schema.options.map((option) => `'${option}'`).join(' \\| '),
  nullable: (schema) => `${describeSchema(schema.wrapped)} or null`,
  optional: (schema) => `${describeSchema(schema.wrapped)}, or left out`,
  array: (schema) => `list of ${describeSchema(schema.item)}`,
  record: (schema) => `by id: ${describeSchema(schema.value)}`,
  strict_object: (schema) =>
    `{ ${fieldsOf(schema)
      .map(({ name, shape }) => `${name}: ${shape}`)
      .join('; ')} }`,
};

/** Rules of a pipe that a reader has to know; what remains is the shape itself. */
function limitsOf(schema) {
  const rules = (schema.pipe ?? []).slice(1).flatMap((rule) => ruleTexts[rule.type]?.(rule) ?? []);
  return rules.length === 0 ? '' : ` (${rules.join(', ')})`;
}

const ruleTexts = {
  regex: (rule) => [`like \`${rule.requirement.source.replaceAll('|', '\\|')}\``],
  min_length: (rule) => [`at least ${rule.requirement} long`],
  max_length: (rule) => [`at most ${rule.requirement} long`],
  min_value: (rule) => [`from ${rule.requirement}`],
  max_value: (rule) => [`to ${rule.requirement}`],
  safe_integer: () => ['whole'],
  check: (rule) => (typeof rule.message === 'string' ? [rule.message] : []),
  trim: () => [],
};
