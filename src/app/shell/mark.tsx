/** The mark: a tree with one path through it. The same drawing as public/icons/mark.svg. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">
        <path stroke-width="1.75" opacity="0.55" d="M16 17 9 11V5M9 11 4 8M16 17l7-6 5-3" />
        <path stroke-width="3" d="M16 29V17l7-6V5" />
      </g>
      <circle cx="23" cy="4.5" r="3" fill="currentColor" />
    </svg>
  );
}
