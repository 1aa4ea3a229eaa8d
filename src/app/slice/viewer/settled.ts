import { useEffect, useState } from 'preact/hooks';

const SETTLED_MS = 500;

/** A text once it has stopped changing, so that screen readers announce only the final value. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
