import { webkit } from './drive/webkit';
import { allIn } from './flows';

allIn(webkit);
