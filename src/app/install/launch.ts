/** Handles what an installed app is launched with: files from the device, files shared by other apps, shortcuts. */
import { takeInHandles } from '../intake/intake';
import { go } from '../state/route';
import { lookForReceived } from './received';

interface LaunchParams {
  readonly files: readonly FileSystemFileHandle[];
  readonly targetURL?: string;
}

interface LaunchQueue {
  setConsumer(consumer: (params: LaunchParams) => void): void;
}

export function startLaunch(): void {
  void lookForReceived(location.search);
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files, targetURL }) => {
    if (files.length > 0) return void takeInHandles(files);
    // An open window is focused, not navigated, so it goes to the address of the launch itself.
    const { hash, search } = new URL(targetURL ?? '', location.href);
    if (search.includes('received')) void lookForReceived(search);
    else if (hash) go(hash);
  });
}
