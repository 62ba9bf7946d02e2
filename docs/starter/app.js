// The application: shows the page that the address names, and keeps it true while it is shown.
import { draftMode, listen, read } from './api.js'
import { markup } from './html.js'
import * as pages from './pages.js'

const main = document.querySelector('main')
const notice = document.querySelector('#notice')
const form = document.querySelector('#search')
let shown

function page() {
  const [path, query] = location.hash.slice(1).split('?')
  const [, collection, name] = path.split('/').map(decodeURIComponent)
  switch (collection) {
    case 'stories': return pages.story(name)
    case 'topics': return pages.topic(name)
    case 'search': return pages.search(new URLSearchParams(query).get('q'))
    default: return pages.home()
  }
}

async function show() {
  const address = location.hash
  try {
    const next = await page()
    if (address !== location.hash) return
    shown = next
    main.innerHTML = markup(next.body)
  } catch (problem) {
    shown = { title: problem.status === 410 ? 'Withdrawn' : 'Not available', about: [] }
    main.innerHTML = '<h1></h1><p></p>'
    main.firstChild.textContent = shown.title
    main.lastChild.textContent = problem.message
  }
  document.title = `${shown.title} – The Lantern`
}

/** To another page: from its top, which screen readers announce. */
async function go() {
  notice.textContent = draftMode.token ? 'You see drafts, which readers do not.' : ''
  await show()
  scrollTo(0, 0)
  main.focus({ preventScroll: true })
  await tellNews()
}

/** What has changed since this reader read the story last. */
async function tellNews() {
  const { about: [id], revision } = shown
  if (!revision || draftMode.token) return
  const last = localStorage.getItem(id)
  localStorage.setItem(id, revision)
  if (last && last < revision) {
    const news = await read(`/stories/${id}/news`, { since: last }).catch(() => ({}))
    if (news.significant) notice.textContent = `New since you read this: ${news.sections.join(', ')}.`
  }
}

addEventListener('hashchange', go)
go()

// The page in front of the reader follows what is published: the same request again, since caches have dropped the old answer.
listen('story,front,topic', async change => {
  if (!draftMode.token && shown?.about.includes(change.id)) {
    await show()
    notice.textContent = 'This page has just been updated.'
  }
})

form.addEventListener('submit', event => {
  event.preventDefault()
  location.hash = `#/search?${new URLSearchParams(new FormData(form))}`
})

let typing
form.q.addEventListener('input', async () => {
  typing?.abort()
  typing = new AbortController()
  const found = await read('/suggest', { q: form.q.value }, typing.signal).catch(() => undefined)
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
