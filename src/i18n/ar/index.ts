import { translation } from '../translation';

export const ar = translation('ar', import.meta.glob(['./*.ts', '!./index.ts'], { eager: true }));
