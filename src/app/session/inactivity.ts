/** For shared workstations: everything open is closed after the time without input that the host sets. */
import { policy } from '../state/policy';
import { goInstead, hrefs } from '../state/route';
import { clear, isReading } from './session';

const MINUTE = 60_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

let touched = Date.now();

export function startInactivity(): void {
  for (const sign of SIGNS) {
    addEventListener(sign, touch, { passive: true, capture: true });
  }
  // Timers stop while a device sleeps, so the clock is checked.
  setInterval(look, MINUTE / 12);
  addEventListener('visibilitychange', look);
}

function touch(): void {
  look();
  touched = Date.now();
}

function look(): void {
  const { clearAfterMinutes } = policy.get().policy;
  if (clearAfterMinutes === null || Date.now() - touched < clearAfterMinutes * MINUTE || isReading()) return;
  touched = Date.now();
  clear();
  goInstead(hrefs.home);
}
