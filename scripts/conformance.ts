/** Writes docs/conformance.md: `npx tsx scripts/conformance.ts`. */
import { writeFileSync } from 'node:fs';
import { conformanceDocument } from '../tests/unit/decode/make/conformance-table';

writeFileSync(new URL('../docs/conformance.md', import.meta.url), await conformanceDocument());
