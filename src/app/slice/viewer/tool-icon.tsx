/** Icons of the viewer's tools, in the style of `ui/icon`; they are loaded with the viewer. */
const PATHS = {
  zoomIn: 'M6 12h12M12 6v12',
  zoomOut: 'M6 12h12',
  window: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0z',
  marks: 'M12 4c5 0 8 3 8 7s-4 9-9 9-7-4-7-8 3-8 8-8z',
  heat: 'M12 3c1 4 5 5 5 10a5 5 0 0 1-10 0c0-2 1-3 2-4 0 2 1 3 2 3 1-3-1-5 1-9z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  invert: 'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z',
  flip: 'M12 3v18M9 7 3 17h6zM15 7l6 10h-6z',
  overturn: 'M3 12h18M7 9 17 3v6zM7 15l10 6v-6z',
  reset: 'M4 5v5h5M4.6 10a8 8 0 1 1-.6 4',
  help: 'M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM7 10v.01M10.3 10v.01M13.7 10v.01M17 10v.01M8.500 14h7',
} as const;

/** The filled parts of icons: the half that the tool changes. */
const SOLID: Partial<Record<ToolIconName, string>> = {
  invert: 'M20 4v16H4z',
  window: 'M12 4a8 8 0 0 0 0 16z',
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
        stroke-width={name === 'more' ? 4 : 2}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      {SOLID[name] && <path d={SOLID[name]} fill="currentColor" />}
    </svg>
  );
}
