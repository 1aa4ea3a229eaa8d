/** Icons of the viewer's tools, in the manner of parts/icon; the viewer is loaded apart, and they with it. */
const PATHS = {
  zoomIn: 'M16.5 10.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM15 15l5 5M10.5 8v5M8 10.5h5',
  zoomOut: 'M16.5 10.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM15 15l5 5M8 10.5h5',
  window: 'M4 7h8M18 7h2M15 4v6M4 17h2M12 17h8M9 14v6',
  invert: 'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z',
  flip: 'M12 3v18M9 7 3 17h6zM15 7l6 10h-6z',
  overturn: 'M3 12h18M7 9 17 3v6zM7 15l10 6v-6z',
  reset: 'M4 5v5h5M4.6 10a8 8 0 1 1-.6 4',
  help: 'M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM7 10v.01M10.3 10v.01M13.7 10v.01M17 10v.01M8.500 14h7',
  box: 'M5 5h14v14H5z',
} as const;

/** What is filled of them: the half that is changed. */
const SOLID: Partial<Record<ToolIconName, string>> = {
  invert: 'M20 4v16H4z',
  flip: 'M15 7l6 10h-6z',
  overturn: 'M7 15l10 6v-6z',
};

export type ToolIconName = keyof typeof PATHS;

export function ToolIcon({ name }: { name: ToolIconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width={20} height={20} aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      {SOLID[name] && <path d={SOLID[name]} fill="currentColor" />}
    </svg>
  );
}
