/** Where the API is. A site that is served from the same host needs only '' here. */
export const api = 'http://localhost:8080'
