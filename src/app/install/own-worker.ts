/**
 * Tells this app's own service worker from others by its script. Other pages of the origin may have workers too, and
 * one whose scope is the whole origin controls this page until ours is installed: its messages are ignored.
 */
const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;

const script = () => new URL(`${import.meta.env.BASE_URL}sw.js`, document.baseURI).href;

export const isOwnWorker = (worker: ServiceWorker | null | undefined): boolean =>
  worker?.scriptURL === script();

/** The own worker where it controls this page. */
export function ownController(): ServiceWorker | null {
  const controller = container?.controller;
  return controller && isOwnWorker(controller) ? controller : null;
}

/** The own registration, not one of a wider scope. */
export async function ownRegistration(): Promise<ServiceWorkerRegistration | null> {
  const registration = await container?.getRegistration(import.meta.env.BASE_URL);
  const { active, waiting, installing } = registration ?? {};
  return registration && [active, waiting, installing].some(isOwnWorker) ? registration : null;
}

/** Whether this page was loaded through another's worker, so that nobody has checked what it is made of. */
export const loadedByAnother: boolean = Boolean(container?.controller) && ownController() === null;
