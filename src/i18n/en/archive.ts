/** English: the words of an archive beside the app, loaded where the host has connected one. */
import type { ArchiveTrouble } from '../codes';
import { numbersOf } from '../numbers';

const { number, plural } = numbersOf('en-GB');

export const archive = {
  title: 'Find a study in the archive',
  lead: 'Looks for MR studies in this site’s image archive. Fill in what you know.',
  patientId: 'Patient ID',
  patientName: 'Name, family name first',
  from: 'Study date from',
  to: 'Study date to',
  search: 'Search',
  searching: 'Searching…',
  found: (count: number) => plural(count, { one: '# study', other: '# studies' }),
  more: (count: number) => `The first ${number(count)} are shown. Fill in more to see fewer.`,
  nothing: 'No MR study fits. Check the spelling, or fill in less.',
  nameless: 'No name',
  born: (date: string) => `born ${date}`,
  images: (count: number) => plural(count, { one: '# image', other: '# images' }),
  open: 'Open',
  opens: (name: string, date: string) => `Open the study of ${name}, ${date}`,
  asking: 'Asking for the images…',
  fetching: (fetched: number, total: number) => `${number(fetched)} of ${number(total)} images fetched`,
  cancel: 'Cancel',
  troubles: {
    unreachable: 'The archive does not answer. Check the network and try again.',
    'sign-in': 'The archive asks for a name and a password. Sign in on its own page, then try again.',
    forbidden: 'The archive does not allow this. Ask whoever runs it.',
    missing: 'The archive does not have this. If it never finds anything, tell whoever runs this site.',
    'no-dicomweb':
      'What answers is not a DICOMweb archive. Tell whoever runs this site: its policy file may name a wrong address.',
    refused: 'The archive reports an error. Try again. If it stays, tell whoever runs it.',
  } satisfies Record<ArchiveTrouble, string> as Record<ArchiveTrouble, string>,
  send: 'Send to the archive',
  sendHint:
    'Files a report (SR) and a picture of the verdict (SC) in the study of the image. In English, preliminary and not verified.',
  sendOnly: 'Only an open DICOM image that names its study can be sent.',
  sending: 'Sending…',
  sent: 'Sent: report and picture are in the archive.',
  unmade: 'Nothing was sent: the report could not be made. Open the images again and send once more.',
};

export type ArchiveWords = typeof archive;
