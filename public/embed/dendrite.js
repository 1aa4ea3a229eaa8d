/**
 * Dendrite in another page: an ES module at a stable path. It shows Dendrite in a frame and lets it read images, which
 * stay in the browser. The page's origin must be named in Dendrite's policy.json ("embedding"). See docs/embedding.md.
 */

/** Thrown if there is no answer; with Dendrite's own problem (RFC 9457) if it gave one. */
export class DendriteProblem extends Error {
  constructor(problem) {
    super(problem.detail);
    this.name = 'DendriteProblem';
    this.problem = problem;
  }
}

const READY_MS = 30_000;

/** @type {import('./dendrite').embed} */
export async function embed(container, options = {}) {
  const app = new URL(options.app ?? '../', import.meta.url);
  const frame = document.createElement('iframe');
  frame.title = options.title ?? 'Dendrite';
  frame.src = app.href;
  frame.style.cssText = 'inline-size: 100%; block-size: 100%; border: 0';
  const waiting = new Map();
  let ready;
  const readied = new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new DendriteProblem({
            code: 'not-ready',
            detail: 'Dendrite did not answer: is this origin named in its policy.json?',
          }),
        ),
      READY_MS,
    );
    ready = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  const hear = ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== app.origin) return;
    if (data?.dendrite === 'ready') ready();
    if (data?.dendrite !== 'answer') return;
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  addEventListener('message', hear);
  container.append(frame);
  const remove = () => {
    removeEventListener('message', hear);
    frame.remove();
  };
  try {
    await readied;
  } catch (error) {
    remove();
    throw error;
  }

  async function ask(path, files, accept = 'application/json') {
    const id = crypto.randomUUID();
    const answered = new Promise((resolve) => waiting.set(id, resolve));
    frame.contentWindow.postMessage({ dendrite: 'ask', id, path, accept, files: [...files] }, app.origin);
    const { status, type, body } = await answered;
    const isJson = /[/+]json/.test(type);
    const content = isJson ? JSON.parse(new TextDecoder().decode(body)) : new Blob([body], { type });
    if (status !== 200) throw new DendriteProblem(content);
    return content;
  }

  return {
    frame,
    read: (files, accept) => ask('readings', files, accept),
    readStudies: (files, accept) => ask('studies', files, accept),
    model: () => ask('model', []),
    remove,
  };
}
