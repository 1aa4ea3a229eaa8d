import type { Translation } from '../translation';
import { copy } from './copy';
import { page } from './page';
import { verdict } from './verdict';
import { viewer } from './viewer';
import { why } from './why';

export const fr: Translation = { copy, page, verdict, viewer, why };
