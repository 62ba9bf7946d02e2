// Executes every operation in Swagger UI with its examples, in a real browser, first without a key and then with one, and prints
// what came of each. A server with fresh demo content is expected to answer all of them.
//
//   npm install --no-save playwright-core && node src/benchmark/swagger-ui/execute.mjs http://localhost:8080 $KEY [folder of screenshots]
//
// CHROMIUM is the browser, /usr/bin/chromium unless it says otherwise.
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'

const [base, key, folder = 'target/swagger-ui'] = process.argv.slice(2)
const PATIENCE = 60_000
const SOON = 3_000
mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ],
})

/** Without waiting for the page to come to rest, which it does late where there is much in it. */
const press = element => element.evaluate(one => one.click())

/** A page of its own, with the errors that it logs. */
async function open(width, faults) {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  page.setDefaultTimeout(2 * PATIENCE)
  page.on('pageerror', error => faults.push(String(error)))
  await page.goto(`${base}/swagger-ui`)
  await page.waitForSelector('.opblock-tag')
  return page
}

async function reload(page) {
  await page.reload()
  await page.waitForSelector('.opblock-tag')
}

async function authorize(page) {
  await page.click('.btn.authorize')
  await page.fill('.auth-container input', key)
  await page.click('.auth-btn-wrapper .authorize')
  await page.click('.auth-btn-wrapper .btn-done')
}

/** The status of each operation, by its name. */
async function executeAll(page) {
  const statuses = new Map()
  const tags = await page.locator('.opblock-tag').count()
  for (let t = 0; t < tags; t++) {
    // What was executed before stays in the page, and makes it ever slower.
    await reload(page)
    await press(page.locator('.opblock-tag').nth(t))
    const section = page.locator('.opblock-tag-section').nth(t)
    // That of what is sent to webhooks has no operation.
    await section.and(page.locator('.is-open')).waitFor()
    const operations = await section.locator('.opblock').count()
    if (operations > 0) {
      await section.locator('.opblock').first().waitFor()
    }
    for (let o = 0; o < operations; o++) {
      const operation = section.locator('.opblock').nth(o)
      const name = (await operation.getAttribute('id')).replace(/.*-/, '')
      const method = await operation.locator('.opblock-summary-method').innerText()
      const path = await operation.locator('.opblock-summary-path').first().getAttribute('data-path')
      await press(operation.locator('.opblock-summary-control'))
      const status = operation.locator('.live-responses-table tbody .response-col_status').first()
      // A button that is drawn anew while it is pressed does nothing.
      const sent = operation.locator('.loading, .live-responses-table').first()
      for (let sure = false, tries = 0; !sure && tries < 5; tries++) {
        await press(operation.locator('button.execute'))
        sure = await sent.waitFor({ timeout: SOON }).then(() => true, () => false)
      }
      const answered = await status.waitFor({ timeout: PATIENCE }).then(() => true, () => false)
      const text = answered ? (await status.innerText()).trim().split(/\s/)[0] : 'no answer'
      statuses.set(name, { operation: `${method} ${path}`, status: text })
      await press(operation.locator('.opblock-summary-control'))
    }
  }
  return statuses
}

async function screenshots() {
  for (const width of [1280, 390]) {
    const page = await open(width, [])
    await page.screenshot({ path: `${folder}/${width}-overview.png` })
    await press(page.locator('.opblock-tag').first())
    await page.screenshot({ path: `${folder}/${width}-tag.png` })
    const operation = page.locator('#operations-Stories-getStory')
    await press(operation.locator('.opblock-summary-control'))
    await press(operation.locator('button.execute'))
    await operation.locator('.live-responses-table').first().waitFor()
    await operation.scrollIntoViewIfNeeded()
    await page.screenshot({ path: `${folder}/${width}-operation.png` })
    await operation.locator('.live-responses-table').first().scrollIntoViewIfNeeded()
    await page.screenshot({ path: `${folder}/${width}-answer.png` })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    console.log(`${width} pixels: the page is ${overflow > 0 ? overflow + ' pixels wider' : 'not wider'} than the window`)
    await page.close()
  }
}

const faults = []
await screenshots()
const page = await open(1280, faults)
const without = await executeAll(page)
await authorize(page)
const withKey = await executeAll(page)
await browser.close()

let failed = faults.length
for (const [name, { operation, status }] of withKey) {
  const open = !/ \/(editorial|admin)\//.test(operation)
  const anonymous = without.get(name).status
  const right = /^2\d\d$/.test(status) && (open ? /^2\d\d$/.test(anonymous) : anonymous === '401')
  failed += right ? 0 : 1
  console.log([right ? '   ' : '!! ', name.padEnd(30), anonymous.padEnd(10), status.padEnd(10), operation].join(' '))
}
faults.forEach(fault => console.log(fault))
console.log(`${withKey.size} operations, ${failed} failed`)
process.exit(failed === 0 && withKey.size > 0 ? 0 : 1)
