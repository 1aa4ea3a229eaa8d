import { translation } from '../translation';

export const pt = translation('pt', import.meta.glob(['./*.ts', '!./index.ts'], { eager: true }));
