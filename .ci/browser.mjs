// Opens every page that is named, in two widths and both colour schemes, and fails on whatever a visitor could stumble over.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
let faults = 0;

function fault(...words) {
    faults += 1;
    console.log(...words);
}

// The page's own policy holds: what it forbids would be said in the console.
async function asItIs(file) {
    const page = await browser.newPage();
    page.on('console', (message) => fault(file, 'console:', message.text()));
    page.on('pageerror', (error) => fault(file, 'error:', error.message));
    page.on('request', (request) => {
        if (!request.url().startsWith('file:')) fault(file, 'request:', request.url());
    });
    await page.goto(`file://${resolve(file)}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sizes = new Set(pdf.toString('latin1').match(/\/MediaBox \[[^\]]*\]/g));
    if (sizes.size !== 1 || !/0 0 59[45]\S* 84[12]/.test([...sizes][0])) fault(file, 'is not A4 in print:', [...sizes]);
    await page.close();
}

async function accessible(file, width, colorScheme) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`file://${resolve(file)}`);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    if (isWide) fault(file, width, 'is wider than the screen');
    await page.evaluate(axe);
    const found = await page.evaluate((rules) => globalThis.axe.run({ runOnly: rules }), rules);
    for (const one of found.violations) {
        fault(file, width, colorScheme, one.id, `${one.nodes.length}×`, one.nodes[0].target.join(' '), one.nodes[0].failureSummary);
    }
    await context.close();
}

for (const file of process.argv.slice(2)) {
    await asItIs(file);
    for (const colorScheme of ['light', 'dark']) {
        for (const width of [320, 1280]) await accessible(file, width, colorScheme);
    }
    console.log(`${file}: looked at`);
}
await browser.close();
process.exit(faults === 0 ? 0 : 1);
