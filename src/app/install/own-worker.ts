/**
 * Tells this app's own service worker from others by its script. Other pages of the origin may have workers too, and
 * one whose scope is the whole origin controls this page until ours is installed: its messages are ignored.
 */
const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;

const script = () => new URL(`${import.meta.env.BASE_URL}sw.js`, document.baseURI).href;

export const isOwnWorker = (worker: ServiceWorker | null | undefined): boolean =>
  worker?.scriptURL === script();

/** The app's own worker, if it controls this page. */
export function ownController(): ServiceWorker | null {
  const controller = container?.controller;
  return controller && isOwnWorker(controller) ? controller : null;
}

/** The app's own registration, not one of a wider scope. */
export async function ownRegistration(): Promise<ServiceWorkerRegistration | null> {
  const registration = await container?.getRegistration(import.meta.env.BASE_URL);
  const { active, waiting, installing } = registration ?? {};
  return registration && [active, waiting, installing].some(isOwnWorker) ? registration : null;
}

/** Whether this page was loaded through another page's worker, so that its files are unchecked. */
export const loadedByAnother: boolean = Boolean(container?.controller) && ownController() === null;
