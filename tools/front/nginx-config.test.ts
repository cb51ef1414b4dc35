import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type OwnValues, withOwnValues } from './nginx-config';

const OWN: OwnValues = {
  user: [],
  pid: ['/tmp/a b/nginx.pid'],
  'error-log': ['stderr'],
  'access-log': ['/tmp/a b/access.log'],
  listen: ['127.0.0.1:4000'],
  site: ['127.0.0.1:4001', '127.0.0.1:4002', '127.0.0.1:4003'],
  folder: '/tmp/a b',
};

const config = readFileSync('deploy/nginx.conf', 'utf8');

describe('the configuration of nginx with values of a machine', () => {
  it('has these in the places that are marked, and everything else as it stands', () => {
    const written = withOwnValues(config, OWN).split('\n');
    const lines = config.split('\n');
    expect(written.filter((line) => line !== '' && !lines.includes(line))).toEqual([
      'pid "/tmp/a b/nginx.pid";',
      'error_log stderr crit;',
      '        server 127.0.0.1:4001 max_fails=0;',
      '        server 127.0.0.1:4002 max_fails=0;',
      '        server 127.0.0.1:4003 max_fails=0;',
      expect.stringMatching(/^ {4}proxy_cache_path "\/tmp\/a b\/pages" .*keys_zone=pages:.*;$/),
      expect.stringMatching(/^ {4}proxy_cache_path "\/tmp\/a b\/questions" .*keys_zone=questions:.*;$/),
      ...['client_body', 'proxy', 'fastcgi', 'scgi', 'uwsgi'].map((name) => expect.stringContaining(`    ${name}_temp_path "/tmp/a b/`)),
      expect.stringContaining('    access_log "/tmp/a b/access.log" front '),
      '        listen 127.0.0.1:4000;',
    ]);
    expect(lines.filter((line) => !written.includes(line)).every((line) => line.includes('# set: '))).toBe(true);
    expect(written.join('\n')).not.toContain('user www-data');
  });

  it('is refused where a mark is gone, or is one that nobody knows', () => {
    expect(() => withOwnValues(config.replace('# set: pid', ''), OWN)).toThrow('marks nothing with “# set: pid”');
    expect(() => withOwnValues(config.replace('# set: pid', '# set: pids'), OWN)).toThrow('marks nothing with “# set: pid”');
    expect(() => withOwnValues(`${config}\nworker_processes auto; # set: workers\n`, OWN)).toThrow('a mark that is none of');
  });

  it('stands in folders that Debian’s packages make, for nginx makes no folder that its own is to lie in', () => {
    const folders = Array.from(
      config.matchAll(/ (\/[^\s;]+)\/[^/\s;]+(?: [^\n]*)?;.*# set: (?:folder|pid|error-log|access-log)$/gm),
      ([, folder]) => folder,
    );
    expect(folders.length).toBe(10);
    expect([...new Set(folders)].sort()).toEqual(['/run', '/var/lib/nginx', '/var/log/nginx']);
  });
});
