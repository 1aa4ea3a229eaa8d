import { translation } from '../translation';

export const fr = translation('fr', import.meta.glob(['./*.ts', '!./index.ts'], { eager: true }));
