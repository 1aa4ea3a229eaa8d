import { chromium } from './drive/chromium';
import { allIn } from './flows';

allIn(chromium);
