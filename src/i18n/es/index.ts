import { translation } from '../translation';

export const es = translation('es', import.meta.glob(['./*.ts', '!./index.ts'], { eager: true }));
