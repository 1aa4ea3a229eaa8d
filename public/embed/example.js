import { embed } from './dendrite.js';

const answer = document.querySelector('#answer');
const say = (value) => {
  answer.textContent = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
};

try {
  const dendrite = await embed(document.querySelector('#frame'));
  say('Ready.');
  document.querySelector('#files').addEventListener('change', async ({ currentTarget }) => {
    say('Reading…');
    say(await dendrite.read(currentTarget.files).catch(({ message }) => message));
  });
} catch ({ message }) {
  say(message);
}
