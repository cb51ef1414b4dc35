import type { IncomingMessage, ServerResponse } from 'node:http';

export interface LiveReload {
  /** Answers the two addresses of its own. @returns whether the request was one of them */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Tells every open page: that content changed, or what is wrong with what was saved, which pages opened later are told as well. */
  tell(news: News): void;
}

type News = { changed: true } | { problems: string[] };

const SCRIPT = `
const source = new EventSource('/__dev/events');
let box;
// React goes through a page after it has loaded, and takes away what it did not make itself.
const settled = new Promise((resume) => {
  const later = () => setTimeout(resume, 1000);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later);
});
source.onmessage = async ({ data }) => {
  const news = JSON.parse(data);
  await settled;
  box?.remove();
  if (news.changed) return location.reload();
  if (news.problems.length === 0) return;
  box = document.createElement('pre');
  box.setAttribute('role', 'alert');
  box.style.cssText = 'position:fixed;inset:auto 0 0 0;margin:0;padding:1rem;max-height:50vh;overflow:auto;z-index:9;background:#7a0c0c;color:#fff;font:14px/1.5 monospace;white-space:pre-wrap;direction:ltr;text-align:left';
  box.textContent = news.problems.join('\\n');
  document.body.append(box);
};
`;

/** Reloads open pages of the development server when content is saved. Production holds no trace of it. */
export function liveReload(): LiveReload {
  const pages = new Set<ServerResponse>();
  /** What is wrong until it is mended. */
  let problems: string[] = [];
  return {
    handle(request, response) {
      if (request.url === '/__dev/reload.js') {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(SCRIPT);
        return true;
      }
      if (request.url !== '/__dev/events') return false;
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(problems.length > 0 ? eventOf({ problems }) : ': connected\n\n');
      pages.add(response);
      request.on('close', () => pages.delete(response));
      return true;
    },
    tell(news) {
      problems = 'problems' in news ? news.problems : [];
      for (const page of pages) page.write(eventOf(news));
    },
  };
}

function eventOf(news: News): string {
  return `data: ${JSON.stringify(news)}\n\n`;
}
