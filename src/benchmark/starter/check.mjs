// Serves docs/starter from an origin of its own, goes through it in a real browser as a reader and an editor do, at 1280 and 390 pixels, and
// has axe-core look for what keeps people out. Takes a screenshot of each page. Exits with 1 where something is not as it should be.
//
//   npm install --no-save playwright-core axe-core && node src/benchmark/starter/check.mjs http://localhost:8080 $KEY [folder of screenshots]
//
// The server has demo content, and KEY the scope admin. CHROMIUM is the browser, /usr/bin/chromium unless it says otherwise.
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join, normalize } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'

const [base, key, folder = 'target/starter'] = process.argv.slice(2)
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const STORY = 'leap-second-to-be-retired'
const PLAIN = 'common-charger-reaches-laptops'
mkdirSync(folder, { recursive: true })

const site = createServer((request, response) => {
  const path = normalize(new URL(request.url, 'http://site').pathname).replace(/\/$/, '/index.html')
  try {
    const body = path === '/config.js' ? `export const api = '${base}'` : readFileSync(join('docs/starter', path))
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(body)
  } catch {
    response.writeHead(404).end()
  }
}).listen(0)
const address = `http://127.0.0.1:${site.address().port}/`

const faults = []
const check = (holds, what) => {
  console.log(`${holds ? '   ' : '!! '}${what}`)
  if (!holds) faults.push(what)
}

async function edit(method, path, body) {
  const response = await fetch(`${base}/editorial/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(method === 'PATCH' && { 'if-match': '*' }),
      'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
    },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})

async function look(page, name, width) {
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => {})
  await page.screenshot({ path: `${folder}/${width}-${name}.png`, fullPage: true })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  check(wider <= 0, `${width} ${name}: fits the window`)
  await page.evaluate(AXE)
  // axe-core takes languages for private use, such as x-house, for mistakes.
  const { violations } = await page.evaluate(() => axe.run({ exclude: '[lang|=x]' }))
  check(violations.length === 0, `${width} ${name}: accessible ${violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`).join('; ')}`)
  check((await page.locator('section :is(h2:only-child, ul:empty)').count()) === 0, `${width} ${name}: no section is empty`)
  check((await page.locator('h1').count()) === 1, `${width} ${name}: one heading of the page`)
}

async function open(width, routes = true) {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  page.on('pageerror', error => check(false, `${width}: ${error}`))
  if (routes) await page.route('**/*.example.com/**', route => route.fulfill({
    contentType: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2" preserveAspectRatio="none"><path fill="#9aa" d="M0 0h3v2H0z"/></svg>',
  }))
  const seen = async (text, what, state = 'visible') => {
    check(await page.locator(text).first().waitFor({ state, timeout: 15_000 }).then(() => true, () => false), `${width} ${what}`)
  }
  return { page, seen }
}

/** Answers as the API does, but later, and with what `change` makes of the document. */
const alter = (page, path, { change = () => {}, delay = 0 }) => page.route(url => url.href.startsWith(`${base}/v1${path}?`), async route => {
  const response = await route.fetch()
  const json = await response.json()
  change(json)
  await sleep(delay)
  await route.fulfill({ response, json }).catch(() => {}) // The page has given it up.
})

const visit = (page, hash) => page.evaluate(hash => { location.hash = hash }, hash)

async function walk(width) {
  const { page, seen } = await open(width)

  await page.goto(address)
  await seen('main h3 a', 'the home front has stories')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  check(await page.evaluate(() => document.activeElement.id === 'main' && location.hash === ''), `${width} the first link skips to the content`)
  await look(page, 'home', width)

  await page.locator('main h3 a').first().click()
  await seen('article h1:focus', 'a headline leads to its story, whose heading has the focus')
  const first = await page.locator('h1').textContent()
  check((await page.title()) === `${first} – The Lantern`, `${width} and whose headline is the title`)
  await page.goto(`${address}#/stories/${STORY}`)
  await seen('article .timeline', 'the story has a timeline')
  await look(page, 'story', width)

  const { headline } = await (await fetch(`${base}/v1/stories/${STORY}`)).json()
  const changed = `${headline} (${width})`
  await edit('PATCH', `/stories/${STORY}?publish=true`, { headline: changed })
  await seen(`h1:text-is("${changed}")`, 'the open page follows what is published')
  await page.reload()
  await seen(`h1:text-is("${changed}")`, 'it can be loaded again')
  await sleep(1000)
  check((await page.locator('#notice').textContent()) === '', `${width} what a reader saw happen is not new`)
  await page.goto(address)
  await seen('main h3 a', 'the home front is back')
  await edit('PATCH', `/stories/${STORY}?publish=true`, { headline, summary: `Changed for *${width} pixels*: the leap second is to go.` })
  await page.goto(`${address}#/stories/${STORY}`)
  await seen('#notice:text("New since you read this")', 'a reader who comes back is told what is new')

  await page.locator('.topics a').first().click()
  await seen('h2:text("Stories")', 'a topic leads to its page')
  await look(page, 'topic', width)

  await page.locator('#q').pressSequentially('leap')
  const { data } = await (await fetch(`${base}/v1/suggest?q=leap`)).json()
  await seen(`#suggestions option[value="${data.at(-1)?.title}"]`, 'typing brings suggestions', 'attached')
  const suggestions = await page.locator('#suggestions option').evaluateAll(options => options.map(option => option.value))
  check(suggestions.join() === data.map(({ title }) => title).join(), `${width} those of the API, in its order`)
  await page.locator('#search button').click()
  await seen('mark', 'a search highlights what it found')
  await look(page, 'search', width)
  await visit(page, '/search?q=timekeepers') // only the headline has it
  await seen(`p:text-is("Changed for ${width} pixels: the leap second is to go.")`, 'a summary that is found is plain text')

  const draft = `Draft for ${width} pixels`
  await edit('PATCH', `/stories/${STORY}`, { headline: draft })
  const { token } = await edit('POST', '/preview-tokens', { expiresIn: 600 })
  await page.goto(`${address}#/stories/${STORY}`)
  await page.locator('#token').fill(token)
  await page.locator('#preview button').first().click()
  await seen(`h1:text-is("${draft}")`, 'draft mode shows drafts')
  await look(page, 'draft', width)
  await page.locator('#published').click()
  await seen(`h1:text-is("${headline}")`, 'and ends')
  await visit(page, '/stories/no-such-story')
  await seen('h1:text("Not available")', 'what does not exist is said')
  await visit(page, '/stories/copper-age-bridge-found-in-lake')
  await seen('h1:text("Withdrawn")', 'what is withdrawn, too')
  await page.close()
}

/** What the API may answer, but the demo content does not make it. */
async function rare(width) {
  const { page, seen } = await open(width)
  const note = '<p>Said<sup><a href="#fn-1" id="fnref-1">1</a></sup>.</p><section><ol><li id="fn-1"><p>There.</p></li></ol></section>'
  const own = { url: 'https://images.example.com/320.jpg', width: 320, type: 'image/jpeg' }
  let image
  await alter(page, `/stories/${STORY}`, { change: story => {
    Object.assign(story, { language: 'ar', summary: `<h1>Big</h1>${note}`, analysis: note })
    story.translations = [{ language: 'zh-yue', slug: 'a' }, { language: 'x-house', slug: 'b' }]
    story.timeline[0].date = '1985-04-12T23:20:30-04%'
    story.image.variants.unshift(own)
    image = story.image
  } })
  await alter(page, `/stories/${PLAIN}`, { change: story => Object.assign(story, { coverage: { summaries: [], points: [] } }) })
  await alter(page, '/fronts/home', { change: ({ sections: [first, second] }) => { delete first.title; second.slots = [] } })

  await page.goto(address)
  await seen('main h2 a', 'a section without a title has headlines in its place')
  await look(page, 'untitled', width)

  await visit(page, `/stories/${PLAIN}`)
  await seen('article h1', 'a story without coverage')
  await look(page, 'plain', width)

  await visit(page, `/stories/${STORY}`)
  await seen('h1[lang=ar][dir=rtl]', 'Arabic goes from right to left')
  await look(page, 'arabic', width)
  for (const tag of ['zh-yue', 'x-house']) {
    await seen(`a[lang=${tag}]:text-is("${tag}")`, `a language that Intl refuses is shown by its tag, ${tag}`)
  }
  const languages = selector => page.locator(selector).evaluateAll(all => [...new Set(all.map(one => one.closest('[lang]').lang))].join())
  check((await languages('article :is(h1, .text, figcaption, .timeline h3, summary)')) === 'ar', `${width} all texts of a story say their language`)
  check((await languages('article :is(h2, .quiet)')) === 'en', `${width} and those of the site theirs`)
  await seen('.timeline :text("April 12, 1985 (uncertain, approximate)")', 'dates in EDTF are read')

  const pictures = await page.locator('article picture > *').evaluateAll(all => all.map(({ type, srcset }) => [type ?? '', srcset]))
  const named = type => [...image.variants, image].filter(one => one.type === type).map(one => `${one.url} ${one.width}w`).join(', ')
  const expected = [['image/avif', named('image/avif')], ['image/webp', named('image/webp')], ['', named('image/jpeg')]]
  check(JSON.stringify(pictures) === JSON.stringify(expected), `${width} each media type has its sizes, and the image is one of them`)

  await page.locator('#fnref-1').last().click({ timeout: 5000 }).catch(() => {})
  const where = await page.evaluate(() => [document.activeElement === [...document.querySelectorAll('#fn-1')].at(-1), location.hash].join())
  check(where === `true,#/stories/${STORY}`, `${width} a footnote's number leads to the footnote of its text`)
  await page.close()
}

/** Answers in another order than that of the requests. */
async function late(width) {
  const { page, seen } = await open(width)
  await page.route('**/news?*', async route => sleep(1500).then(() => route.continue()).catch(() => {}))
  await alter(page, '/fronts/home', { delay: 500 })
  await alter(page, '/stories/no-such-story', { delay: 2500 })
  await alter(page, '/topics/leap-second', { delay: 1000 })

  await page.goto(address)
  await visit(page, '/stories/no-such-story')
  await visit(page, '/topics/leap-second')
  await sleep(4000)
  check((await page.locator('h1').allTextContents()).join() === 'Leap second', `${width} a page that the reader has left stays away`)
  check((await page.title()) === 'Leap second – The Lantern', `${width} and so does its title`)

  const { id } = await (await fetch(`${base}/v1/stories/${STORY}`)).json()
  await page.evaluate(id => localStorage.setItem(id, '1'), id)
  await visit(page, `/stories/${STORY}`)
  await seen('article h1', 'the story is there')
  await visit(page, '/topics/leap-second')
  await sleep(3000)
  check((await page.locator('#notice').textContent()) === '', `${width} and so does its news`)
  await page.close()
}

/** The browser's cache, which routes would switch off. */
async function cached(width) {
  const { page, seen } = await open(width, false)
  await Promise.all([page.waitForResponse('**/stream?*'), page.goto(`${address}#/stories/${PLAIN}`)])
  await seen('article h1', 'a story is in the cache of the browser')
  const { headline } = await (await fetch(`${base}/v1/stories/${PLAIN}`)).json()
  for (const next of [`${headline} (cached)`, headline]) {
    await edit('PATCH', `/stories/${PLAIN}?publish=true`, { headline: next })
    await seen(`h1:text-is("${next}")`, 'and follows what is published')
  }
  await page.close()
}

for (const width of [1280, 390]) await walk(width)
await cached(1280)
await rare(390)
await late(1280)
await browser.close()
site.close()
console.log(`${faults.length} failed`)
process.exit(faults.length === 0 ? 0 : 1)
