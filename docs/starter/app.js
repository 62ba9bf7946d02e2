// The application: shows the page that the address names, and keeps it true while it is shown.
import { draftMode, listen, read } from './api.js'
import { markup } from './html.js'
import * as pages from './pages.js'

const main = document.querySelector('main')
const notice = document.querySelector('#notice')
const form = document.querySelector('#search')
let shown // the page in front of the reader; none while another one is on its way
let visit = new AbortController()

async function page(options) {
  const [path, query] = location.hash.slice(1).split('?')
  const [, collection, name] = path.split('/').map(decodeURIComponent)
  switch (collection) {
    case 'stories': return pages.story(name, options)
    case 'topics': return pages.topic(name, options)
    case 'search': return pages.search(new URLSearchParams(query).get('q') ?? '', options)
    default: return pages.home(options)
  }
}

/** Shows what the address names, and returns it: nothing if the reader has left before its answer, or its failure, was here. */
async function show(options) {
  visit.abort()
  visit = new AbortController()
  const { signal } = visit
  const next = await page({ signal, ...options }).catch(problem => pages.failure(problem))
  if (signal.aborted) return
  shown = next
  main.innerHTML = markup(shown.body)
  document.title = `${shown.title} – The Lantern`
  return shown
}

/** To another page. */
async function arrive() {
  shown = undefined
  notice.textContent = draftMode.token ? 'You see drafts, which readers do not.' : ''
  const next = await show()
  if (next) tellNews(next)
  return next
}

/** To another page than the first: from its top, at its heading, which screen readers read out. */
async function go() {
  if (!(await arrive())) return
  scrollTo(0, 0)
  focus(main.querySelector('h1'))
}

function focus(element) {
  element.tabIndex = -1
  element.focus({ preventScroll: true })
}

/** Keeps which revision of a story this reader has seen; returns the one before. */
function keepSeen({ about: [id], revision }) {
  if (!revision || draftMode.token) return
  const last = localStorage.getItem(id)
  localStorage.setItem(id, revision)
  return last
}

/** What has changed since this reader read the story last. */
async function tellNews(story) {
  const last = keepSeen(story)
  if (!last || last >= story.revision) return
  const news = await read(`/stories/${story.about[0]}/news`, { since: last }).catch(() => ({}))
  if (news.significant && story === shown) notice.textContent = `New since you read this: ${news.sections.join(', ')}.`
}

addEventListener('hashchange', go)
arrive()

// The page in front of the reader follows what is published: the same request again. Shared caches have dropped the old answer by then;
// the browser's own, which nobody can tell, has to ask.
listen('story,front,topic', async change => {
  if (draftMode.token || !shown?.about.includes(change.id)) return
  const updated = await show({ cache: 'no-cache' })
  if (!updated) return
  keepSeen(updated)
  notice.textContent = 'This page has just been updated.'
})

/** A link within a page, such as a footnote's, leaves the address alone: what is after its # is the page. */
addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]:not([href^="#/"])')
  if (!link) return
  event.preventDefault()
  // Two texts on a page may have footnotes of the same name.
  const target = (link.closest('.text') ?? document).querySelector(`#${CSS.escape(decodeURIComponent(link.hash.slice(1)))}`)
  if (!target) return
  focus(target)
  target.scrollIntoView()
})

form.addEventListener('submit', event => {
  event.preventDefault()
  location.hash = `#/search?${new URLSearchParams(new FormData(form))}`
})

let typing
form.q.addEventListener('input', async () => {
  typing?.abort()
  typing = new AbortController()
  const found = await read('/suggest', { q: form.q.value }, { signal: typing.signal }).catch(() => undefined)
  if (found) {
    document.querySelector('#suggestions').replaceChildren(...found.data.map(({ title }) => new Option('', title)))
  }
})

document.querySelector('#preview').addEventListener('submit', event => {
  event.preventDefault()
  draftMode.token = event.target.token.value
  event.target.reset()
  go()
})

document.querySelector('#published').addEventListener('click', () => {
  draftMode.token = null
  go()
})
