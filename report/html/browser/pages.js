// Finds the pages and opens them as the tests need them.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

export const root = process.env.PAGES
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const slugs = readdirSync(root, { withFileTypes: true }).filter(d => d.isDirectory()).map(d => d.name).sort()

// At most a few brands: the first ones, the hostile one and one in another language.
export const brands = [...new Set([...slugs.filter(s => s.length > 2).slice(0, 2), ...slugs.filter(s => s === 'attacked' || s === 'de')])]
export const pages = ['index.html', ...brands.flatMap(b => [`${b}/index.html`, `${b}/evidence.html`])]
export const calm = brands.filter(b => b !== 'attacked' && b !== 'de')

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })

// open opens a page and notes everything that it should not do. With scriptless the page comes without its script, as
// a reader with scripts off has it, while the checks can still run theirs.
export async function open (browser, page, { scriptless = false, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const tab = await context.newPage()
  const faults = []
  tab.on('console', m => faults.push(`console: ${m.text()}`))
  tab.on('pageerror', e => faults.push(`error: ${e.message}`))
  tab.on('dialog', d => { faults.push(`dialog: ${d.message()}`); d.dismiss() })
  tab.on('popup', () => faults.push('popup'))
  tab.on('request', r => { if (!r.url().startsWith(`file://${root}/`) && !r.url().startsWith('data:,')) faults.push(`request: ${r.url()}`) })
  if (scriptless) {
    await tab.route('file://**', route => {
      const html = readFileSync(fileURLToPath(route.request().url().split('#')[0]), 'utf8')
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.replace(/<script>[^]*?<\/script>/, '') })
    })
  }
  const at = `file://${join(root, page.split('#')[0])}${page.includes('#') ? page.slice(page.indexOf('#')) : ''}`
  await tab.goto(at)
  if (page.includes('evidence.html') && !scriptless && options.javaScriptEnabled !== false) await tab.waitForSelector('#status:not([hidden])')
  return { tab, faults, close: () => context.close() }
}
