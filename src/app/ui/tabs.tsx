import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import './tabs.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly panel: () => ComponentChildren;
}

interface Props<Id extends string> {
  /** Accessible name of the list of tabs. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Tabs according to the ARIA Authoring Practices: one stop for the Tab key, arrow keys select. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: Props<Id>) {
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex(({ id }) => id === chosen),
  );
  const go = (index: number) => {
    const next = (index + tabs.length) % tabs.length;
    onChoose(tabs[next].id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1;
    const to = {
      ArrowRight: at + forward,
      ArrowLeft: at - forward,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(to);
  };
  const current = tabs[at];
  return (
    <section class="tabs" aria-label={label}>
      <div ref={list} class="tabs__list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${name}-${tab.id}`}
            class="tabs__tab"
            aria-selected={index === at}
            aria-controls={`${name}-panel`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      {/* The panel may have no control to focus, so it can take the focus itself, for reading and scrolling. */}
      <div
        key={current.id}
        class="tabs__panel"
        role="tabpanel"
        id={`${name}-panel`}
        aria-labelledby={`${name}-${current.id}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: as the pattern has it
        tabIndex={0}
      >
        {current.panel()}
      </div>
    </section>
  );
}
