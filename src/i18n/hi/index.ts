import { translation } from '../translation';

export const hi = translation('hi', import.meta.glob(['./*.ts', '!./index.ts'], { eager: true }));
