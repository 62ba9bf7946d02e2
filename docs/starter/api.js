// Requests to the API: one function reads, and gives up when it is told to; another one listens to what changes.
import { api } from './config.js'

/** A token for previews, kept until the tab is closed. With it, every page shows drafts: only the base address changes. */
export const draftMode = {
  get token() {
    return sessionStorage.getItem('token')
  },
  set token(token) {
    token ? sessionStorage.setItem('token', token) : sessionStorage.removeItem('token')
  },
}

/** What went wrong, in the words of the API (application/problem+json, RFC 9457). */
export class Problem extends Error {
  constructor(problem) {
    super(problem.withdrawal?.reason ?? problem.detail ?? problem.title)
    this.status = problem.status
  }
}

/**
 * Reads from the API.
 *
 * @param path below the version, such as `/stories/floods`
 * @param parameters of the query; those that are undefined are left out
 * @param options of `fetch`, such as the `signal` that ends the request
 */
export async function read(path, parameters = {}, options = {}) {
  const url = new URL(`${api}${draftMode.token ? '/preview/v1' : '/v1'}${path}`, location.origin)
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, value)
  }
  const headers = draftMode.token ? { Authorization: `Bearer ${draftMode.token}` } : {}
  const response = await fetch(url, { headers, ...options }).catch(failure => {
    throw failure.name === 'AbortError' ? failure : new Problem({ status: 503, title: 'The server cannot be reached.' })
  })
  if (response.ok) return response.json()
  const problem = await response.json().catch(() => ({ title: `The server answers ${response.status}.` }))
  throw new Problem({ ...problem, status: response.status })
}

/**
 * Calls back for each change of what is published, as it happens. After a break the browser goes on where it was.
 *
 * @return ends it
 */
export function listen(types, changed) {
  const stream = new EventSource(`${api}/v1/changes/stream?types=${types}`)
  stream.onmessage = event => changed(JSON.parse(event.data))
  return () => stream.close()
}
