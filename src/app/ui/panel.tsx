import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { Icon } from './icon';
import './panel.css';

interface Props {
  readonly title: string;
  /** For pictures rather than text. */
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A panel over the other screens: the browser's own dialog, with its focus handling and its Escape key. */
export function Panel({ title, wide, onClose, children }: Props) {
  const { close } = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const dialog = ref.current;
    if (!dialog) return;
    dialog.showModal();
    return () => {
      dialog.close();
      // The dialog is already being removed, so the browser would not restore the focus.
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class="panel"
      data-wide={wide || undefined}
      aria-labelledby="panel-title"
      onCancel={(event) => {
        // The address decides which panel is open, so closing changes the address.
        event.preventDefault();
        onClose();
      }}
    >
      <header class="panel__header">
        <h1 id="panel-title">{title}</h1>
        <button type="button" class="button button--plain button--icon" aria-label={close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="panel__body">{children}</div>
    </dialog>
  );
}
