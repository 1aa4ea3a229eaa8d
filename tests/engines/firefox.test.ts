import { firefox } from './drive/firefox';
import { allIn } from './flows';

allIn(firefox);
