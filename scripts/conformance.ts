/** Writes docs/generated/conformance.md: `npm run conformance`. */
import { writeFileSync } from 'node:fs';
import { conformanceDocument } from '../tests/unit/decode/make/conformance-table';

writeFileSync(new URL('../docs/generated/conformance.md', import.meta.url), await conformanceDocument());
