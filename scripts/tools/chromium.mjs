// The browser of the tests. Node built-ins only: it may run before packages are installed.
import { existsSync, readFileSync } from 'node:fs';
import { isExecutable, run, which } from './processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const bundles = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser without its own traffic: no updates, no synchronisation. */
export const chromiumOptions = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/**
 * The browser on this machine: `CHROMIUM_EXECUTABLE`, or the first known one.
 * @returns {string | undefined}
 */
export function findChromium() {
  const told = process.env['CHROMIUM_EXECUTABLE'];
  if (told) return told;
  return [...names.map(which), ...bundles].find((path) => path !== undefined && isExecutable(path));
}

/**
 * The browser, installed first where it is missing and Debian's packages can be installed.
 * @returns {Promise<string>}
 */
export async function installChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  if (!isDebian() || process.getuid?.() !== 0) throw new Error(advice);
  console.log('Installing Chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { quiet: true, env });
  await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
    quiet: true,
    env,
  });
  const installed = findChromium();
  if (installed === undefined) throw new Error(advice);
  return installed;
}

const advice = `The tests need Chromium or Chrome. Install it (on Debian: apt-get install chromium, as root),
or name its executable in the environment variable CHROMIUM_EXECUTABLE.`;

/** Ubuntu's package of that name only points at a snap. */
function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
