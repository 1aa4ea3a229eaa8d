import { translation } from '../translation';

export const sw = translation('sw', import.meta.glob(['./*.ts', '!./index.ts'], { eager: true }));
