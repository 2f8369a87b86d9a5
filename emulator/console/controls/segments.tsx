export interface Segment<Value extends string> {
  readonly value: Value;
  readonly name: string;
}

/** A choice between a few, all of them in sight. */
export function Segments<Value extends string>(props: {
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
}) {
  return (
    <div className="segments" role="group" aria-label={props.label}>
      {props.segments.map(({ value, name }) => (
        <button
          key={value}
          type="button"
          className={value === props.value ? 'is-on' : ''}
          aria-pressed={value === props.value}
          onClick={() => props.onChoose(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
