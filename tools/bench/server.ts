import { spawn, spawnSync } from 'node:child_process';
import { request } from 'node:http';
import { presentNginx } from '../nginx.mjs';
import { type Contender, startEntry, startFront, startNginx, startPlainNext, startStaticNext } from './contenders';
import { median, noteMissing, noteTable, shown, times } from './figures';
import { KINDS } from './kinds';

/** Most answers are stories. */
const STORY = KINDS.article ?? '';

const CONNECTIONS = 64;
/** In seconds: one turn of a contender, and one before all others that is not counted, in which code gets warm. */
const TURN = 6;
const WARM_UP = 4;
const ROUNDS = 5;

interface Turn {
  rate: number;
  p50: number;
  p99: number;
  failures: number;
}

/** How fast one page is answered that is asked for again and again, beside others in turn. */
export async function benchServer(): Promise<void> {
  if (spawnSync('wrk', ['--version']).error) {
    noteMissing('the speed of the server, for want of wrk (Debian: apt-get install wrk).');
    return;
  }
  const asked: { contender: Contender; name: string; path: string; gzip: boolean; turns: Turn[] }[] = [];
  const running: Contender[] = [];
  const race = (contender: Contender, path: string, gzip = true) => {
    if (!running.includes(contender)) running.push(contender);
    asked.push({ contender, name: `${contender.name}${gzip ? '' : ', not compressed'}`, path, gzip, turns: [] });
  };
  try {
    const entry = await startEntry();
    race(entry, STORY);
    race(entry, STORY, false);
    const page = await compressedPage(entry.origin + STORY);
    race(await startPlainNext(), STORY);
    const generated = await startStaticNext(await (await fetch(entry.origin + STORY)).text());
    race(generated, '/');
    race(generated, '/', false);
    const nginx = presentNginx();
    if (nginx === undefined) noteMissing('nginx on the same bytes, for want of it (Debian: apt-get install nginx-light).');
    else {
      const files = await startNginx(nginx, page);
      race(files, '/gzip.html');
      race(files, '/whole.html', false);
    }
    const front = await startFront();
    if (front) race(front, STORY);
    else noteMissing('the site with its front: there is no `npm run serve:front` here.');

    for (const each of asked) await wrk(each.contender.origin + each.path, each.gzip, WARM_UP);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const each of asked) each.turns.push(await wrk(each.contender.origin + each.path, each.gzip, TURN));
  } finally {
    for (const contender of running) await contender.stop();
  }
  const rateOf = ({ turns }: { turns: Turn[] }) => median(turns.map(({ rate }) => rate));
  const [first] = asked;
  noteTable({
    title: `${STORY} with ${CONNECTIONS} connections, medians of ${ROUNDS} turns of ${TURN} s`,
    head: ['who answers', 'a second', 'of the site', 'p50', 'p99', 'p99 : p50', 'in the quietest turn', 'failed'],
    rows: asked.map((each) => {
      const [p50, p99] = [median(each.turns.map((turn) => turn.p50)), median(each.turns.map((turn) => turn.p99))];
      return [
        each.name,
        shown(rateOf(each)),
        first ? `${(rateOf(each) / rateOf(first)).toFixed(3)} ×` : '',
        `${shown(p50)} ms`,
        `${shown(p99)} ms`,
        times(p99, p50),
        // Whatever else runs on the machine is in the slowest hundredth.
        times(Math.min(...each.turns.map((turn) => turn.p99 / turn.p50)), 1),
        String(each.turns.reduce((sum, { failures }) => sum + failures, 0)),
      ];
    }),
  });
}

/** A page as it is sent to who takes gzip. */
async function compressedPage(address: string): Promise<{ gzip: Buffer; headers: Headers }> {
  return new Promise((done, fail) => {
    request(address, { headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
      const chunks: Buffer[] = [];
      const headers = new Headers(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => done({ gzip: Buffer.concat(chunks), headers }));
    })
      .on('error', fail)
      .end();
  });
}

async function wrk(address: string, gzip: boolean, seconds: number): Promise<Turn> {
  const said = await output('wrk', [
    ...['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '--timeout', '10s'],
    ...(gzip ? ['-H', 'Accept-Encoding: gzip'] : []),
    address,
  ]);
  const number = (pattern: RegExp) => Number(pattern.exec(said)?.[1] ?? 0);
  const latency = (share: string) => {
    const [, value = '0', unit = 'ms'] = new RegExp(`^\\s+${share}%\\s+([\\d.]+)(us|ms|s)`, 'm').exec(said) ?? [];
    return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'];
  };
  const errors = [...(/Socket errors: (.*)/.exec(said)?.[1] ?? '').matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
  return {
    rate: number(/Requests\/sec:\s+([\d.]+)/),
    p50: latency('50'),
    p99: latency('99'),
    failures: errors + number(/Non-2xx or 3xx responses: (\d+)/),
  };
}

function output(command: string, args: string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.on('error', fail);
    child.on('exit', (code) => (code === 0 ? done(said) : fail(new Error(`${command} ended with ${code}:\n${said}`))));
  });
}
