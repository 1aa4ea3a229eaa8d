/**
 * Dendrite in a frame, used only by postMessage: none of its code is loaded into this page. The page's origin must be named
 * in Dendrite's policy.json ("embedding"). See docs/embedding.md.
 */
const frame = document.querySelector('#dendrite');
const files = document.querySelector('#files');
const answer = document.querySelector('#answer');
const app = new URL(frame.dataset.app, location.href);

addEventListener('message', ({ source, origin, data }) => {
  // Other windows may send messages to this one too.
  if (source !== frame.contentWindow || origin !== app.origin) return;
  if (data.dendrite === 'ready') answer.textContent = 'Ready.';
  if (data.dendrite === 'answer') answer.textContent = new TextDecoder().decode(data.body);
});

files.addEventListener('change', () => {
  answer.textContent = 'Reading…';
  const question = { dendrite: 'ask', id: crypto.randomUUID(), path: 'readings', files: [...files.files] };
  frame.contentWindow.postMessage(question, app.origin);
});

// Set last, so that the first message is not missed.
frame.src = app.href;
