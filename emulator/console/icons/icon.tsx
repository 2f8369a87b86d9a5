import { iconPaths, type IconName } from './icon-paths';

/** Decoration beside a text or a label; never the only name of a thing. */
export function Icon({ name, size = 14, tone = '' }: { name: IconName; size?: number; tone?: string }) {
  return (
    <svg className={`icon ${tone}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={iconPaths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
