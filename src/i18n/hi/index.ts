import { reviewedBy } from '../reviewed';
import type { Translation } from '../translation';
import { about } from './about';
import { archive } from './archive';
import { clinic } from './clinic';
import { evidence } from './evidence';
import { install } from './install';
import { list } from './list';
import { page } from './page';
import { privacy } from './privacy';
import { robustness } from './robustness';
import { study } from './study';
import { verdict } from './verdict';
import { viewer } from './viewer';
import { why } from './why';

export const hi: Translation = {
  about,
  archive,
  clinic,
  evidence,
  install,
  list,
  page: reviewedBy('hi', page),
  privacy,
  robustness,
  study,
  verdict,
  viewer,
  why,
};
