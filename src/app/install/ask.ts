import { COMPLETING, type PageMessage, REPAIRING, type Replies } from '../../service-worker/messages';

/** Timeout in milliseconds: checking all files takes a slow phone a few seconds. */
const PATIENCE = 30_000;
/** Timeout while megabytes are fetched on a slow connection. */
const PATIENCE_FETCHING = 300_000;

/**
 * Sends a message to a service worker.
 * @returns null when it does not answer
 */
export function ask<Message extends PageMessage>(
  worker: ServiceWorker,
  message: Message,
  onFetching: (what: typeof REPAIRING | typeof COMPLETING) => void = () => {},
): Promise<Replies[Message['type']] | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const give = (reply: Replies[Message['type']] | null) => {
      clearTimeout(timer);
      port1.close();
      resolve(reply);
    };
    let timer = setTimeout(give, PATIENCE, null);
    port1.onmessage = ({ data }) => {
      if (data !== REPAIRING && data !== COMPLETING) return give(data);
      clearTimeout(timer);
      timer = setTimeout(give, PATIENCE_FETCHING, null);
      onFetching(data);
    };
    worker.postMessage(message, [port2]);
  });
}
