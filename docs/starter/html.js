// A template tag that escapes: text from the API becomes text, never markup, unless the API was asked for sanitised HTML.

class Markup {
  constructor(text) {
    this.text = text
  }
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** HTML that the API has sanitised (`text=html`). Its headings take their places below those of the page, which are an h1 and h2s. */
export const trusted = text => new Markup((text ?? '').replace(/(?<=<\/?h)[1-6](?=>)/g, level => Math.min(Number(level) + 2, 6)))

export function html(strings, ...values) {
  return new Markup(strings.reduce((text, string, i) => text + markup(values[i - 1]) + string))
}

/** The HTML of a value: of each item of a list, and none of what is missing. */
export function markup(value) {
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(markup).join('')
  return value === undefined || value === null || value === false ? '' : String(value).replace(/[&<>"']/g, c => ESCAPES[c])
}
