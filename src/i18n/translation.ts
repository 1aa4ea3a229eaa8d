import type { AboutWords } from './en/about';
import type { ArchiveWords } from './en/archive';
import type { ClinicWords } from './en/clinic';
import type { EvidenceWords } from './en/evidence';
import type { InstallWords } from './en/install';
import type { ListWords } from './en/list';
import type { Dictionary } from './en/page';
import type { PrivacyWords } from './en/privacy';
import type { RobustnessWords } from './en/robustness';
import type { StudyWords } from './en/study';
import type { VerdictWords } from './en/verdict';
import type { ViewerWords } from './en/viewer';
import type { WhyWords } from './en/why';

/** The words of the parts that are loaded after the first screen. */
export interface Rest {
  readonly about: AboutWords;
  readonly archive: ArchiveWords;
  readonly clinic: ClinicWords;
  readonly evidence: EvidenceWords;
  readonly install: InstallWords;
  readonly list: ListWords;
  readonly privacy: PrivacyWords;
  readonly robustness: RobustnessWords;
  readonly study: StudyWords;
  readonly verdict: VerdictWords;
  readonly viewer: ViewerWords;
  readonly why: WhyWords;
}

/** A whole language other than English: one chunk, fetched when it is chosen. */
export interface Translation extends Rest {
  readonly page: Dictionary;
}
