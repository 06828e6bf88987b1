// What every page must hold to: accessible, silent, whole without scripts, narrow without sideways scrolling.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { axe, launch, open, pages } from './pages.js'

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

for (const page of pages) {
  for (const colorScheme of ['light', 'dark']) {
    for (const scriptless of [false, true]) {
      test(`${page}, ${colorScheme}, scripts ${scriptless ? 'off' : 'on'}: accessible and silent`, async () => {
        const { tab, faults, close } = await open(browser, page, { colorScheme, scriptless })
        await tab.evaluate(() => { for (const d of document.querySelectorAll('details')) d.open = true })
        await tab.evaluate(axe + '\n;0')
        const unnamed = page.startsWith('attacked') ? { 'empty-heading': { enabled: false }, 'empty-table-header': { enabled: false } } : {} // where an attack is all blanks
        const { violations } = await tab.evaluate(rules => window.axe.run(document, { resultTypes: ['violations'], rules }), unnamed)
        assert.deepEqual(violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`), [])
        assert.deepEqual(faults, [])
        await close()
      })
    }
  }

  for (const width of [360, 768]) {
    test(`${page} at ${width} px does not scroll sideways`, async () => {
      const { tab, close } = await open(browser, page, { viewport: { width, height: 740 } })
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= width, `${wide} px wide`)
      await close()
    })
  }

  test(`${page}: every control is reached by keyboard`, async () => {
    const { tab, close } = await open(browser, page)
    const all = await tab.evaluate(() => {
      const focusable = 'a[href],button:not(:disabled),input,select,summary,[tabindex="0"]'
      const shown = e => e.checkVisibility({ checkVisibilityCSS: true })
      const list = [...document.querySelectorAll(focusable)].filter(shown).slice(0, 150)
      list.forEach((e, i) => { e.dataset.test = i })
      return list.length
    })
    const seen = new Set()
    for (let i = 0; i < all + 5; i++) {
      await tab.keyboard.press('Tab')
      const at = await tab.evaluate(() => {
        const e = document.activeElement
        return { test: e.dataset.test, ring: getComputedStyle(e).outlineStyle !== 'none' }
      })
      if (at.test !== undefined) {
        seen.add(at.test)
        assert.ok(at.ring, 'the focus cannot be seen')
      }
    }
    assert.equal(seen.size, all)
    await close()
  })
}
