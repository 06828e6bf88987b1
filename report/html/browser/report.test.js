// What the pages do: charts are read, numbers lead to their rows, tables are searched and sorted.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { brands, calm, launch, open, root } from './pages.js'

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

const number = s => Number(s.replace(/[^\d]/g, ''))

for (const brand of brands) {
  test(`${brand}: every chart has a name, a table and, along an axis, a reading control`, async () => {
    const { tab, close } = await open(browser, `${brand}/index.html`)
    for (const plot of await tab.$$('figure.plot')) {
      assert.ok(await plot.$$eval('svg[role=img]', all => all.length === 2 && all.every(s => s.querySelector('title').textContent && s.querySelector('desc').textContent)))
      const rows = await plot.$$eval('tbody tr', all => all.length)
      assert.ok(rows > 0)
      if (!await plot.$('tbody tr[data-x]')) continue // a chart of a few fields; its table says it all
      const slider = await plot.$('input[type=range]')
      await slider.focus()
      const first = await slider.getAttribute('aria-valuetext')
      await tab.keyboard.press('ArrowLeft')
      if (rows > 1) assert.notEqual(await slider.getAttribute('aria-valuetext'), first)
      assert.ok((await plot.$eval('output', o => o.textContent)).length > 3)
    }
    await close()
  })
}

for (const brand of calm) {
  test(`${brand}: every number leads to as many rows as it counts`, async () => {
    const { tab, close } = await open(browser, `${brand}/index.html`)
    const links = await tab.$$eval('.rests a', all => all.map(a => ({ href: a.getAttribute('href'), text: a.firstChild.textContent })))
    assert.ok(links.length > 5)
    await close()
    for (const { href, text } of links) {
      const rows = await open(browser, `${brand}/${href}`)
      const count = number(await rows.tab.textContent('#count') || '0')
      if (/^the rows of/.test(text)) assert.ok(count >= number(text), `${href}: ${text}`)
      else assert.equal(count, number(text.split(/ of /)[0]), `${href}: ${text}`)
      assert.deepEqual(rows.faults, [])
      await rows.close()
    }
  })

  test(`${brand}: evidence is searched, filtered, sorted and paged`, async () => {
    const { tab, faults, close } = await open(browser, `${brand}/evidence.html`)
    const all = number(await tab.textContent('#count'))
    const shown = () => tab.$$eval('#table tbody tr', rows => rows.length)
    assert.equal(await shown(), Math.min(all, 50))
    await tab.selectOption('select[name=side]', 'in')
    await tab.waitForFunction(n => Number(document.getElementById('count').textContent.replace(/\D/g, '')) < n, all)
    assert.match(tab.url(), /#side=in$/)
    await tab.click('th[data-by=wait] button')
    const waits = await tab.$$eval('#table tbody tr td.took', all => all.map(td => td.textContent))
    await tab.click('th[data-by=wait] button')
    assert.notDeepEqual(await tab.$$eval('#table tbody tr td.took', all => all.map(td => td.textContent)), waits)
    await tab.fill('input[name=q]', 'no such words anywhere')
    await tab.waitForFunction(() => document.querySelectorAll('#table tbody tr').length === 0)
    await tab.click('#clear')
    assert.equal(number(await tab.textContent('#count')), all)
    if (all > 50) {
      const first = await tab.textContent('#table tbody tr')
      await tab.focus('#next')
      await tab.keyboard.press('Enter')
      assert.notEqual(await tab.textContent('#table tbody tr'), first)
    }
    await tab.click('#table tbody tr summary')
    assert.ok(await tab.isVisible('#table tbody tr dl.pairs'))
    assert.deepEqual(faults, [])
    await close()
  })

  test(`${brand}: a filter that is not understood chooses nothing`, async () => {
    const { tab, close } = await open(browser, `${brand}/evidence.html#klass=reply`)
    assert.equal(await tab.$$eval('#table tbody tr', rows => rows.length), 0)
    await close()
  })
}

const filters = join(root, 'filters.json')
test('the script chooses the rows that the report counts', { skip: !existsSync(filters) }, async () => {
  for (const [page, rows] of Object.entries(JSON.parse(readFileSync(filters, 'utf8')))) {
    const { tab, close } = await open(browser, page)
    assert.equal(number(await tab.textContent('#count') || '0'), rows, page)
    await close()
  }
})

test('the comparison of brands has a table', async () => {
  const { tab, faults, close } = await open(browser, 'index.html')
  for (const plot of await tab.$$('figure.plot')) assert.ok(await plot.$$eval('tbody tr', rows => rows.length) >= 3)
  assert.deepEqual(faults, [])
  await close()
})

test('the list of brands is sorted by a click and by keyboard', async () => {
  const { tab, faults, close } = await open(browser, 'index.html')
  const names = () => tab.$$eval('.brands tbody th a', all => all.map(a => a.textContent))
  const before = await names()
  await tab.focus('.brands thead th button')
  await tab.keyboard.press('Enter')
  await tab.keyboard.press('Enter')
  assert.equal(await tab.getAttribute('.brands thead th', 'aria-sort'), 'descending')
  if (before.length > 1) assert.notDeepEqual(await names(), before)
  assert.deepEqual(faults, [])
  await close()
})

test('attacks stay text', { skip: !brands.includes('attacked') }, async () => {
  for (const page of ['attacked/index.html', 'attacked/evidence.html', 'index.html']) {
    for (const javaScriptEnabled of [true, false]) {
      const { tab, faults, close } = await open(browser, page, { javaScriptEnabled })
      if (javaScriptEnabled && page.includes('evidence')) {
        for (let i = 0; i < 3; i++) {
          for (const s of await tab.$$('#table summary')) await s.click()
          if (await tab.isEnabled('#next')) await tab.click('#next')
        }
      }
      await tab.mouse.move(300, 300)
      const strange = await tab.evaluate(() => [...document.querySelectorAll('img,iframe,object,embed,base,audio,video,math,foreignObject,svg script,svg a,svg image,link:not([rel=icon]),[style],a[href^="javascript:" i],a[href^="data:" i]')].map(e => e.outerHTML))
      assert.deepEqual(strange, [])
      const handlers = await tab.evaluate(() => [...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames().filter(n => n.startsWith('on'))))
      assert.deepEqual(handlers, [])
      assert.equal(await tab.evaluate(() => document.querySelectorAll('style').length), 1)
      assert.match(await tab.textContent('body'), /<script>alert\(1\)<\/script>/)
      assert.deepEqual(faults, [])
      await close()
    }
  }
})

test('the page prints', async () => {
  const { tab, close } = await open(browser, `${brands[0]}/index.html`, { colorScheme: 'dark' })
  const pdf = await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
  assert.ok(pdf.length > 10_000 && pdf.length < 2_000_000, `${pdf.length} bytes`)
  await close()
})
