import { useEffect, useRef, useState } from 'preact/hooks';
import { type ChangeKind, type Changes, UNCHANGED } from '../../../worker/changes';
import type { SliceRead } from '../../../worker/protocol';
import type { Entry } from '../../session/entry';
import { fetchChanged } from '../../session/session';
import { effectOf, type Finding, KINDS, strengthsOf } from './strengths';

type Found = { readonly [K in ChangeKind]?: readonly (Finding | undefined)[] };

export interface Sweep {
  readonly found: Found;
  /** Readings done, and total number. */
  readonly done: number;
  readonly all: number;
  readonly state: 'idle' | 'busy' | 'done' | 'failed';
  readonly start: () => void;
  readonly stop: () => void;
}

/** Reads a slice at every strength of every change, one change at a time. @param side pixels on its longer side */
export function useSweep(entry: Entry, original: SliceRead, side: number): Sweep {
  const [found, setFound] = useState<Found>({});
  const [done, setDone] = useState(0);
  const [state, setState] = useState<Sweep['state']>('idle');
  const running = useRef<AbortController | null>(null);
  const stop = () => {
    running.current?.abort();
    setState('idle');
  };
  useEffect(() => () => running.current?.abort(), []);
  const steps = KINDS.flatMap((kind) =>
    strengthsOf(kind, side).map((strength, index) => ({ kind, strength, index })),
  ).filter(({ kind, strength }) => strength !== UNCHANGED[kind]);

  async function run(): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setState('busy');
    setFound({});
    for (const [count, { kind, strength, index }] of steps.entries()) {
      setDone(count);
      const changes: Changes = { ...UNCHANGED, [kind]: strength };
      const read = await fetchChanged(entry, changes, signal);
      if (signal.aborted) return;
      if (!read) return setState('failed');
      const { reading } = read;
      const finding: Finding = { effect: effectOf(original.reading, reading), label: reading.label };
      setFound((before) => {
        const own = [...(before[kind] ?? [])];
        own[index] = finding;
        return { ...before, [kind]: own };
      });
    }
    setState('done');
  }
  return { found, done, all: steps.length, state, start: () => void run(), stop };
}
