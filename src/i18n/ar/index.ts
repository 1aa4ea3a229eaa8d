import type { Translation } from '../translation';
import { page } from './page';
import { verdict } from './verdict';
import { viewer } from './viewer';
import { why } from './why';

export const ar: Translation = { page, verdict, viewer, why };
