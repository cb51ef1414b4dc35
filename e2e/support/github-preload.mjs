// Loaded into the editor’s process by tests, with `--import`: what its server asks of GitHub goes to the one of the test.
const { fetch } = globalThis;

globalThis.fetch = (input, init) => {
  const asked = new Request(input, init);
  const { host, pathname, search } = new URL(asked.url);
  if (!/(^|\.)github\.com$/.test(host)) return fetch(input, init);
  return fetch(new Request(`${process.env.TEST_GITHUB}/${host}${pathname}${search}`, asked));
};
