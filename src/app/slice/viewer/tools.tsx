import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ZOOM_STEP } from './keys';
import { toggled } from './overlays';
import { ToolIcon, type ToolIconName } from './tool-icon';
import type { Action, Overlay, View } from './view';
import { useViewerWords } from './words';

interface Props {
  readonly view: View;
  readonly overlay: Overlay;
  readonly hasMarks: boolean;
  readonly hasHeat: boolean;
  /** Whether the additional tools are shown. */
  readonly more: boolean;
  readonly act: (action: Action) => void;
  readonly onMore: () => void;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** The most used tools, floating over the slice. */
export function Dock(props: Props) {
  const { view, overlay, hasMarks, hasHeat, more, act, onMore, onPrevious, onNext } = props;
  const viewer = useViewerWords();
  const many = onPrevious !== undefined || onNext !== undefined;
  const bar = useRef<HTMLDivElement>(null);
  useOneStop(bar);
  return (
    <div ref={bar} class="viewer__tools" role="toolbar" aria-label={viewer.tools}>
      {many && <Tool name={viewer.previous} icon="previous" disabled={!onPrevious} onPress={onPrevious} />}
      {hasMarks && (
        <Tool
          name={viewer.marks}
          icon="marks"
          named
          pressed={view.marks}
          onPress={() => act({ type: 'marks' })}
        />
      )}
      {hasHeat && (
        <Tool
          name={viewer.heatShort}
          icon="heat"
          named
          wide
          pressed={overlay === 'heat'}
          onPress={() => act({ type: 'overlay', overlay: toggled(overlay, 'heat') })}
        />
      )}
      <Tool
        name={viewer.zoomOut}
        icon="zoomOut"
        wide
        onPress={() => act({ type: 'zoom', factor: 1 / ZOOM_STEP })}
      />
      <Tool
        name={viewer.zoomIn}
        icon="zoomIn"
        wide
        onPress={() => act({ type: 'zoom', factor: ZOOM_STEP })}
      />
      <Tool
        name={viewer.window}
        icon="window"
        pressed={view.tool === 'window'}
        onPress={() => act({ type: 'tool' })}
      />
      <Tool name={viewer.more} icon="more" expanded={more} onPress={onMore} />
      {many && <Tool name={viewer.next} icon="next" disabled={!onNext} onPress={onNext} />}
    </div>
  );
}

/** A toolbar is one stop for the Tab key; arrow keys move along it (ARIA Authoring Practices). */
function useOneStop(bar: RefObject<HTMLElement | null>): void {
  const seen = () =>
    [...(bar.current?.querySelectorAll('button') ?? [])].filter(
      (button) => !button.disabled && button.offsetParent !== null,
    );
  const stopAt = (stop: HTMLElement | undefined) => {
    for (const button of bar.current?.querySelectorAll('button') ?? []) {
      button.tabIndex = button === stop ? 0 : -1;
    }
  };
  useLayoutEffect(() => {
    const buttons = seen();
    stopAt(buttons.find(({ tabIndex }) => tabIndex === 0) ?? buttons[0]);
  });
  useEffect(() => {
    const box = bar.current;
    if (!box) return;
    const controller = new AbortController();
    const { signal } = controller;
    box.addEventListener('focusin', ({ target }) => stopAt(target as HTMLElement), { signal });
    const move = (event: KeyboardEvent) => {
      const buttons = seen();
      const at = buttons.indexOf(event.target as HTMLButtonElement);
      const forward = getComputedStyle(box).direction === 'rtl' ? -1 : 1;
      const last = buttons.length - 1;
      const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: last }[event.key];
      if (to === undefined || event.shiftKey) return;
      // The slice itself also uses these keys.
      event.preventDefault();
      event.stopPropagation();
      buttons[(to + buttons.length) % buttons.length]?.focus();
    };
    box.addEventListener('keydown', move, { signal });
    return () => controller.abort();
  }, []);
}

interface MoreProps {
  readonly view: View;
  readonly act: (action: Action) => void;
  readonly onHelp: () => void;
  readonly onClose: () => void;
}

/** Rarely used tools. */
export function MoreTools({ view, act, onHelp, onClose }: MoreProps) {
  const viewer = useViewerWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields
    <div
      ref={box}
      class="viewer__more"
      role="group"
      aria-label={viewer.more}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Tool
        name={viewer.zoomOut}
        icon="zoomOut"
        narrow
        onPress={() => act({ type: 'zoom', factor: 1 / ZOOM_STEP })}
      />
      <Tool
        name={viewer.zoomIn}
        icon="zoomIn"
        narrow
        onPress={() => act({ type: 'zoom', factor: ZOOM_STEP })}
      />
      <Tool
        name={viewer.invert}
        icon="invert"
        pressed={view.inverted}
        onPress={() => act({ type: 'invert' })}
      />
      <Tool
        name={viewer.flip}
        icon="flip"
        pressed={view.viewport.flipped}
        onPress={() => act({ type: 'flip' })}
      />
      <Tool
        name={viewer.overturn}
        icon="overturn"
        pressed={view.viewport.overturned}
        onPress={() => act({ type: 'overturn' })}
      />
      <Tool name={viewer.reset} icon="reset" onPress={() => act({ type: 'reset' })} />
      <Tool name={viewer.help} icon="help" onPress={onHelp} />
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly icon: ToolIconName;
  /** Shows the name next to it, if there is room. */
  readonly named?: boolean;
  /** Shown only on wide screens; on a phone it is among the additional tools. */
  readonly wide?: boolean;
  readonly narrow?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly onPress: (() => void) | undefined;
}

function Tool({ name, icon, named, wide, narrow, pressed, expanded, disabled, onPress }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      data-wide={wide || undefined}
      data-narrow={narrow || undefined}
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onPress}
    >
      <ToolIcon name={icon} />
      {named && <span class="tool__name">{name}</span>}
    </button>
  );
}
