// The pages: each reads what it needs in one or two requests, and gives its title, its HTML, and whom a change must name to concern it.
import { read } from './api.js'
import { html, trusted } from './html.js'
import { day, eventDate, languageName, ours, within } from './languages.js'

const ROLES = { editor: 'edited by', translator: 'translated by', illustrator: 'illustrated by', 'fact-checker': 'checked by' }

const storyAddress = slug => `#/stories/${encodeURIComponent(slug)}`

const text = (content, language) => content && html`<div class="text" ${within(language)}>${trusted(content)}</div>`

const srcset = versions => versions.map(({ url, width }) => `${url} ${width}w`).join(', ')

/** The browser takes the first media type that it knows, and of it the narrowest that is wide enough. The size keeps the place free. */
function picture(image, language, isLead) {
  if (!image) return
  const variants = image.variants ?? []
  const others = new Set(variants.map(({ type }) => type).filter(type => type && type !== image.type))
  const sizes = `${isLead ? '' : 'auto, '}(min-width: 46rem) 44rem, 100vw`
  return html`
    <figure ${within(language)}>
      <picture>
        ${[...others].map(type => html`
          <source type="${type}" srcset="${srcset(variants.filter(variant => variant.type === type))}" sizes="${sizes}">`)}
        <img src="${image.url}" srcset="${srcset([...variants.filter(({ type }) => type === image.type), image])}" sizes="${sizes}"
          alt="${image.alt}" width="${image.width}" height="${image.height}" loading="${isLead ? 'eager' : 'lazy'}">
      </picture>
      <figcaption>${image.caption} <span class="credit">${image.credit}</span></figcaption>
    </figure>`
}

const byline = contributors => contributors?.length > 0 && html`
  <p class="quiet">${contributors.map(({ name, role }, i) => `${i > 0 ? ', ' : ''}${ROLES[role] ?? 'by'} ${name}`).join('')}</p>`

const published = instant => html`<p class="quiet"><time datetime="${instant}">${day(instant)}</time></p>`

const topicLinks = topics => topics?.length > 0 && html`
  <ul class="topics">${topics.map(topic => html`
    <li><a href="#/topics/${topic.slug}" ${within(topic.nameLanguage)}>${topic.name}</a></li>`)}
  </ul>`

const card = (story, level) => html`
  <li>
    ${picture(story.image, story.language)}
    <h${level} ${within(story.language)}><a href="${storyAddress(story.slug)}">${story.headline}</a></h${level}>
    ${text(story.summary, story.language)}
    ${byline(story.contributors)}
    ${published(story.publishedAt)}
  </li>`

const cards = (stories, level = 3) => html`<ul class="stories">${stories.map(story => card(story, level))}</ul>`

/** The home page: all of it in one answer. */
export async function home(options) {
  const front = await read('/fronts/home', { text: 'html' }, options)
  return {
    title: front.title,
    about: [front.id],
    body: html`
      <h1 ${within(front.language)}>${front.title}</h1>
      ${front.sections.map(({ title, layout, slots }) => slots.length > 0 && html`
        <section class="${layout}">
          ${title && html`<h2 ${within(front.language)}>${title}</h2>`}
          ${cards(slots.flatMap(slot => slot.story ?? []), title ? 3 : 2)}
        </section>`)}`,
  }
}

export async function story(slug, options) {
  const page = await read(`/stories/${encodeURIComponent(slug)}`, { text: 'html', include: 'faqs.items,related' }, options)
  const { language } = page
  const section = (title, content) => content && html`<section><h2>${title}</h2>${text(content, language)}</section>`
  return {
    title: page.headline,
    about: [page.id],
    revision: page.revision,
    body: html`
      <article class="column">
        <h1 ${within(language)}>${page.headline}</h1>
        ${byline(page.contributors)}
        ${published(page.publishedAt)}
        ${page.translations?.length > 0 && html`<p>Also in ${page.translations.map(({ language, slug }) => html`
          <a href="${storyAddress(slug)}" hreflang="${language}" ${within(language)}>${languageName(language)}</a> `)}</p>`}
        ${picture(page.image, language, true)}
        ${section('What happened', page.summary)}
        ${section('What is behind it', page.analysis)}
        ${page.coverage?.summaries.length > 0 && html`<section><h2>What the papers say</h2>
          ${page.coverage.summaries.map(({ source, text: summary, articles }) => html`
            <h3 ${within(source.nameLanguage)}>${source.name}</h3>${text(summary, language)}
            <ul>${articles.map(article => html`<li><a href="${article.url}" ${within(article.language)}>${article.headline}</a></li>`)}</ul>`)}
          ${text(page.coverage.comparison, language)}</section>`}
        ${section('How we got here', page.background)}
        ${page.timeline?.length > 0 && html`<section><h2>Timeline</h2><ol class="timeline">${page.timeline.map(event => html`
          <li><span class="quiet">${eventDate(event.date)}</span>
            <h3 ${within(language)}>${event.title}</h3>${text(event.text, language)}</li>`)}</ol></section>`}
        ${page.faqs?.length > 0 && html`<section><h2>Questions</h2>${page.faqs.map(faq => html`
          <h3 ${within(language)}>${faq.question}</h3>${text(faq.introduction, language)}
          ${faq.items.map(item => html`<details ${within(language)}>
            <summary>${item.question}</summary>${text(item.answer, language)}</details>`)}`)}</section>`}
        ${topicLinks(page.topics)}
      </article>
      ${page.related?.length > 0 && html`<section class="column"><h2>Related</h2>${cards(page.related)}</section>`}`,
  }
}

export async function topic(slug, options) {
  const path = `/topics/${encodeURIComponent(slug)}`
  const [page, stories] = await Promise.all([
    read(path, { text: 'html', textLanguage: ours }, options),
    read(`${path}/stories`, { text: 'html', include: 'image,contributors', limit: 12 }, options),
  ])
  return {
    title: page.name,
    about: [page.id, ...stories.data.map(story => story.id)],
    body: html`
      <div class="column">
        <h1 ${within(page.nameLanguage)}>${page.name}</h1>
        ${picture(page.image)}${text(page.description, page.descriptionLanguage)}
      </div>
      <h2>Stories</h2>${cards(stories.data)}`,
  }
}

export async function search(q, options) {
  const found = await read('/search', { q, types: 'story', text: 'plain', highlight: true, total: true }, options)
  const { total, totalRelation } = found.page
  return {
    title: `Search: ${q}`,
    about: [],
    body: html`
      <h1>${total}${totalRelation === 'atLeast' && '+'} ${total === 1 ? 'story' : 'stories'} for “${found.correctedQuery ?? q}”</h1>
      <ol class="column">${found.data.map(({ slug, title, summary, highlights, language }) => html`
        <li ${within(language)}>
          <h2><a href="${storyAddress(slug)}">${title}</a></h2>
          <p>${highlights?.text ? trusted(highlights.text) : summary}</p>
        </li>`)}</ol>`,
  }
}

/** What stands in the place of a page that cannot be shown. */
export function failure({ status, message }) {
  const title = status === 410 ? 'Withdrawn' : 'Not available'
  return { title, about: [], body: html`<h1>${title}</h1><p>${message}</p>` }
}
