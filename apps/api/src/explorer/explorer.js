// The explorer's script, served as it is. Sends what stands in the page to the endpoint chosen there.

/** @param {string} id @returns {any} */
const part = (id) => document.querySelector(`#${id}`);

const run = async () => {
  const answer = part('answer');
  answer.textContent = '…';
  try {
    const text = part('variables').value.trim();
    const response = await fetch(part('endpoint').value, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        query: part('query').value,
        variables: text === '' ? {} : JSON.parse(text),
      }),
    });
    answer.textContent = JSON.stringify(await response.json(), null, 2);
  } catch (error) {
    answer.textContent = error instanceof SyntaxError ? 'Variables must be JSON.' : 'No answer arrived.';
  }
};

part('explorer').addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
part('explorer').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  void run();
});
