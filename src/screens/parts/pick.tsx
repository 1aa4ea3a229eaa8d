import { useRef } from 'preact/hooks';
import { Icon, type IconName } from './icon';

interface Props {
  readonly label: string;
  readonly icon: IconName;
  readonly primary?: boolean;
  /** Chooses a folder, with everything in it, where the browser can. */
  readonly folder?: boolean;
  readonly onFiles: (files: File[]) => void;
}

/** A button that asks the device for files. Any file may be chosen: what it is shows in its content. */
export function Pick({ label, icon, primary = false, folder = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={`button ${primary ? 'button--primary' : ''}`}
        onClick={() => input.current?.click()}
      >
        <Icon name={icon} /> {label}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        {...(folder && { webkitdirectory: true })}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can then be chosen again.
          currentTarget.value = '';
          onFiles(files);
        }}
      />
    </>
  );
}

export const canPickFolders = () => 'webkitdirectory' in HTMLInputElement.prototype;
