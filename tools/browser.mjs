import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Debian's Chromium without a window: a page takes half as long in it as in the whole browser. */
const SHELL = '/usr/bin/chromium-headless-shell';
const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The quickest browser that is on this machine. @returns its path, or undefined */
export function presentBrowser() {
  return [chromium.executablePath(), SHELL, ...WHOLE].find((path) => existsSync(path));
}

/** The same, once what is missing has been installed, as far as this machine allows. @returns its path, or undefined */
export function browserInstalledIfNeeded() {
  if (existsSync(chromium.executablePath()) || existsSync(SHELL)) return presentBrowser();
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('\nInstalling Debian’s chromium-headless-shell for the tests in a browser (apt-get) …');
    spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
    installPackage('chromium-headless-shell');
    if (presentBrowser() === undefined) installPackage('chromium');
  }
  if (presentBrowser() === undefined) {
    console.log('\nInstalling Playwright’s Chromium …');
    spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium'], { stdio: 'inherit' });
  }
  return presentBrowser();
}

function installPackage(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { stdio: 'inherit', env });
}
