// Languages and dates. The site speaks the language of index.html; a text from the API has its own, which its element names.
import { html } from './html.js'

export const ours = document.documentElement.lang

const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']

/** Intl refuses some tags of BCP 47 that the API takes, such as `zh-yue` and `x-house`. */
function attempt(ask, otherwise) {
  try {
    return ask()
  } catch {
    return otherwise
  }
}

const direction = tag => attempt(() => (RIGHT_TO_LEFT.includes(new Intl.Locale(tag).maximize().script) ? 'rtl' : 'ltr'), 'auto')

/** The attributes of an element whose text is in this language; of one that is not known if there is none. */
export const within = tag => html`lang="${tag}" dir="${direction(tag)}"`

/** A language's name in that language. */
export const languageName = tag => attempt(() => new Intl.DisplayNames(tag, { type: 'language' }).of(tag), tag)

const format = (time, options) => new Intl.DateTimeFormat(ours, { timeZone: 'UTC', ...options }).format(new Date(time))

export const day = instant => format(instant, { dateStyle: 'long' })

const DOUBTS = { '?': ' (uncertain)', '~': ' (approximate)', '%': ' (uncertain, approximate)' }

/** The date of an entry of a timeline, in EDTF: a year, month or day, or a time, of which this shows the day. */
export function eventDate(date) {
  const [, year, month, dayOfMonth, doubt = ''] = date.match(/^(\d{4})(-\d\d)?(-\d\d)?[^?~%]*([?~%]?)$/)
  const options = { year: 'numeric', ...(month && { month: 'long' }), ...(dayOfMonth && { day: 'numeric' }) }
  return `${format(year + (month ?? '') + (dayOfMonth ?? ''), options)}${DOUBTS[doubt] ?? ''}`
}
