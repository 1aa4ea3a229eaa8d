/** A button that saves or prints something. Absent where the host does not allow it. */
import type { ComponentChildren } from 'preact';
import { policy } from '../state/policy';
import { useStore } from '../state/store';

interface Props {
  readonly onSave: () => void;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

export function SaveButton({ onSave, primary = false, disabled = false, children }: Props) {
  if (!useStore(policy).policy.export) return null;
  return (
    <button
      type="button"
      class={primary ? 'button button--primary' : 'button'}
      disabled={disabled}
      onClick={onSave}
    >
      {children}
    </button>
  );
}
