/** English: what becomes of images, and how to check it; loaded with that screen. */
export const privacy = {
  title: 'Privacy, and how to check it',
  sent: 'What is sent',
  sentText: [
    'Nothing of yours. There is no server that could take it, no account, no cookie, no counting of visits, no error report.',
    'The page fetches its own files from the address it came from, and asks there later whether they have changed. Whoever runs that address sees, as any web host does, that your device fetched a page; not what you read with it.',
  ],
  archive:
    'This site has connected an image archive. Your searches go to it, and results when you press “Send to the archive”; images come from it when you open a study. All of this passes between this page and its own address, nothing goes elsewhere, and whoever runs the archive can see it.',
  kept: 'What is kept on this device',
  keptText: [
    'While the page is open: the images you open. They are gone when you close it.',
    'In the history, until you delete it: readings and small copies of images, without file names. You can turn it off.',
    'Your settings: colours, language, and whether there is a history.',
    'The app itself, so that it works without a connection.',
    'What you type for the printed report is not kept. Saved tables hold the file names and go where you put them.',
  ],
  check: 'How to check it yourself',
  checkSteps: [
    'When it says “Works offline”, switch to aeroplane mode, reload the page and read an image. Everything works: nothing had to go anywhere.',
    'On a computer, open the developer tools (F12), choose “Network”, and read an image. Every line fetches a file of this page (GET); none carries anything away.',
    "In the same tools, choose “Elements” and open <head>: the Content-Security-Policy says connect-src 'self'. So the browser stops scripts of this page from fetching from, or sending to, any other address.",
    'The source is open, and builds into these very files. A downloaded copy comes with SHA256SUMS, a list of digests to compare them with.',
  ],
  limits: 'What cannot be promised',
  limitsText: [
    'Whoever serves a page can change it. To be certain, serve your own copy, with its digests compared.',
    'Browser extensions, and others who use this device with your account, can see what you see. On a shared device, turn the history off or use a private window.',
    'That policy does not hold back everything: a page could lead to another address, or call another browser (WebRTC). This page does neither, and disables such calls as it starts.',
    'Pages of other projects at the same web address (host.example/one and host.example/two) can read and change what is kept here. For patients’ images, use a copy at an address of its own.',
  ],
};

export type PrivacyWords = typeof privacy;
