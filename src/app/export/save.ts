/** Saves files to the user's device. */

/** Gives the page time to draw and to handle events. */
export const pause = () => new Promise((resolve) => setTimeout(resolve));

export function save(parts: readonly (string | Uint8Array<ArrayBuffer>)[], type: string, name: string): void {
  saveBlob(new Blob([...parts], { type }), name);
}

export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download holds its own reference once it has started.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
