// The pages: each reads what it needs in one or two requests, and gives its title, its HTML, and whom a change must name to concern it.
import { read } from './api.js'
import { html, trusted } from './html.js'

const ROLES = { editor: 'edited by', translator: 'translated by', illustrator: 'illustrated by', 'fact-checker': 'checked by' }

const day = (instant, language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(instant))

const storyAddress = slug => `#/stories/${encodeURIComponent(slug)}`

/** The browser takes the smallest variant that is wide enough; the size is given so that nothing moves when the picture arrives. */
const picture = (image, isLead) => image && html`
  <figure>
    <img src="${image.url}" alt="${image.alt ?? ''}" width="${image.width}" height="${image.height}" loading="${isLead ? 'eager' : 'lazy'}"
      srcset="${(image.variants ?? []).map(variant => `${variant.url} ${variant.width}w`).join(', ')}" sizes="(min-width: 46rem) 44rem, 100vw">
    <figcaption>${image.caption} <span>${image.credit}</span></figcaption>
  </figure>`

const byline = contributors => contributors?.length > 0 && html`
  <p class="quiet">${contributors.map(({ name, role }, i) => `${i > 0 ? ', ' : ''}${ROLES[role] ?? 'by'} ${name}`).join('')}</p>`

const topicLinks = topics => topics?.length > 0 && html`
  <ul class="topics">${topics.map(topic => html`
    <li><a href="#/topics/${topic.slug}" lang="${topic.nameLanguage}">${topic.name}</a></li>`)}
  </ul>`

const card = story => html`
  <li lang="${story.language}" dir="auto">
    ${picture(story.image)}
    <h3><a href="${storyAddress(story.slug)}">${story.headline}</a></h3>
    ${trusted(story.summary)}
    ${byline(story.contributors)}
    <time datetime="${story.publishedAt}">${day(story.publishedAt, story.language)}</time>
  </li>`

const cards = stories => html`<ul class="stories">${stories.map(card)}</ul>`

/** The home page: all of it in one answer. */
export async function home(signal) {
  const front = await read('/fronts/home', { text: 'html' }, signal)
  return {
    title: front.title,
    about: [front.id],
    body: html`<h1>${front.title}</h1>${front.sections.map(section => html`
      <section class="${section.layout}"><h2>${section.title}</h2>${cards(section.slots.flatMap(slot => slot.story ?? []))}</section>`)}`,
  }
}

export async function story(slug, signal) {
  const page = await read(`/stories/${encodeURIComponent(slug)}`, { text: 'html', include: 'faqs.items,related' }, signal)
  const section = (title, text) => text && html`<section><h2>${title}</h2>${trusted(text)}</section>`
  return {
    title: page.headline,
    about: [page.id],
    revision: page.revision,
    body: html`
      <article class="story" lang="${page.language}" dir="auto">
        <h1>${page.headline}</h1>
        ${byline(page.contributors)}
        <p><time datetime="${page.publishedAt}">${day(page.publishedAt, page.language)}</time></p>
        ${page.translations?.length > 0 && html`<p>Also in ${page.translations.map(({ language, slug }) => html`
          <a href="${storyAddress(slug)}" hreflang="${language}" lang="${language}">
            ${new Intl.DisplayNames(language, { type: 'language' }).of(language)}</a> `)}</p>`}
        ${picture(page.image, true)}
        <section><h2>What happened</h2>${trusted(page.summary)}</section>
        ${section('What is behind it', page.analysis)}
        ${page.coverage && html`<section><h2>What the papers say</h2>
          ${page.coverage.summaries.map(summary => html`<h3>${summary.source.name}</h3>${trusted(summary.text)}
            <ul>${summary.articles.map(article => html`<li><a href="${article.url}">${article.headline ?? article.url}</a></li>`)}</ul>`)}
          ${trusted(page.coverage.comparison)}</section>`}
        ${section('How we got here', page.background)}
        ${page.timeline?.length > 0 && html`<section><h2>Timeline</h2><ol class="timeline">${page.timeline.map(event => html`
          <li><time>${event.date}</time> <strong>${event.title}</strong>${trusted(event.text)}</li>`)}</ol></section>`}
        ${page.faqs?.length > 0 && html`<section><h2>Questions</h2>${page.faqs.map(faq => html`
          <h3>${faq.question}</h3>${trusted(faq.introduction)}
          ${faq.items.map(item => html`<details><summary>${item.question}</summary>${trusted(item.answer)}</details>`)}`)}</section>`}
        ${topicLinks(page.topics)}
      </article>
      ${page.related?.length > 0 && html`<section><h2>Related</h2>${cards(page.related)}</section>`}`,
  }
}

export async function topic(slug, signal) {
  const path = `/topics/${encodeURIComponent(slug)}`
  const [page, stories] = await Promise.all([
    read(path, { text: 'html', textLanguage: document.documentElement.lang }, signal),
    read(`${path}/stories`, { text: 'html', include: 'image,contributors', limit: 12 }, signal),
  ])
  return {
    title: page.name,
    about: [page.id, ...stories.data.map(story => story.id)],
    body: html`<h1 lang="${page.nameLanguage}">${page.name}</h1>${picture(page.image)}${trusted(page.description)}<h2>Stories</h2>${cards(stories.data)}`,
  }
}

export async function search(q, signal) {
  const found = await read('/search', { q, types: 'story', highlight: true, total: true }, signal)
  return {
    title: `Search: ${q}`,
    about: [],
    body: html`
      <h1>${found.page.total} ${found.page.total === 1 ? 'story' : 'stories'} for “${found.correctedQuery ?? q}”</h1>
      <ol>${found.data.map(hit => html`<li lang="${hit.language}">
        <h2><a href="${storyAddress(hit.slug)}">${hit.title}</a></h2><p>${hit.highlights?.text ? trusted(hit.highlights.text) : hit.summary}</p></li>`)}</ol>`,
  }
}

/** What stands in the place of a page that cannot be shown. */
export function failure({ status, message }) {
  const title = status === 410 ? 'Withdrawn' : 'Not available'
  return { title, about: [], body: html`<h1>${title}</h1><p>${message}</p>` }
}
