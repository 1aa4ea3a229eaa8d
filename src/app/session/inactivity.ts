/** On a workstation that is shared, what is open is closed when nobody has touched it for as long as the host says. */
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
  // A device that slept wakes up late: it is the clock that counts, not the timer.
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
