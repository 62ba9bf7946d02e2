// Holds the packaged application behind nginx, which takes a path prefix away: with and without X-Forwarded-Prefix, from a proxy that is
// trusted and from one that is not, and with BACKGROUNDER_PUBLIC_URL. Prints what stands before the addresses in each kind of answer.
//
//   ./mvnw -q -DskipTests package && node src/benchmark/nginx/prefix.mjs
//
// With --stay, everything runs on until it is interrupted.
import { spawn } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const JAR = resolve('target/quarkus-app/quarkus-run.jar')
const KEY = 'a-key-for-this-check-only'
const folder = mkdtempSync(join(tmpdir(), 'backgrounder-nginx-'))
const children = []
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })

const freePort = () => new Promise(found => {
  const socket = createServer().listen(0, '127.0.0.1', () => {
    const { port } = socket.address()
    socket.close(() => found(port))
  })
})

function send(url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((answered, failed) => {
    const request = http.request(url, { method, agent, headers: { authorization: `Bearer ${KEY}`, ...headers } }, response => {
      let text = ''
      response.setEncoding('utf8').on('data', part => (text += part)).on('end', () =>
        answered({ status: response.statusCode, headers: response.headers, text }))
    })
    request.on('error', failed).setTimeout(20_000, () => request.destroy(new Error(`${url}: no answer`)))
    request.end(body)
  })
}

const post = (url, body) =>
  send(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

async function start(name, command, args, env, ready) {
  const home = join(folder, name)
  mkdirSync(home, { recursive: true })
  const child = spawn(command, args, { cwd: home, env: { ...process.env, ...env }, stdio: 'ignore' })
  children.push(child)
  for (let i = 0; i < 600; i++) {
    if (child.exitCode !== null) throw new Error(`${name} has ended`)
    if (await send(ready).then(answer => answer.status < 500, () => false)) return
    await new Promise(later => setTimeout(later, 200))
  }
  throw new Error(`${name} does not answer`)
}

async function backgrounder(name, env) {
  const port = await freePort()
  await start(name, 'java', ['-jar', JAR], {
    QUARKUS_HTTP_HOST: '127.0.0.1', QUARKUS_HTTP_PORT: String(port), BACKGROUNDER_ADMIN_KEY: KEY, ...env,
  }, `http://127.0.0.1:${port}/q/health/ready`)
  return port
}

/** Each location, and what has to stand before the addresses that it gives. */
async function startAll() {
  const port = await freePort()
  const front = `http://127.0.0.1:${port}`
  const relative = await backgrounder('relative', {
    QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING: 'true',
    QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_PREFIX: 'true',
    QUARKUS_HTTP_PROXY_TRUSTED_PROXIES: '127.0.0.1',
  })
  const configured = await backgrounder('configured', { BACKGROUNDER_PUBLIC_URL: `${front}/public` })
  const unaware = await backgrounder('unaware', {})
  const cases = [
    ['/api', relative, 'X-Forwarded-Prefix /api', '127.0.0.1', '/api', 'trusted, forwards its prefix'],
    ['/other/deep', relative, 'X-Forwarded-Prefix /other/deep', '127.0.0.1', '/other/deep', 'trusted, forwards another prefix'],
    ['/silent', relative, 'X-Forwarded-Prefix ""', '127.0.0.1', '', 'trusted, forwards none'],
    ['/stranger', relative, 'X-Forwarded-Prefix /evil', '127.0.0.2', '', 'not trusted, forwards a prefix'],
    ['/unaware', unaware, 'X-Forwarded-Prefix /evil', '127.0.0.1', '', 'no proxy configured'],
    ['/public', configured, 'X-Forwarded-Prefix ""', '127.0.0.1', `${front}/public`, 'public URL, forwards none'],
    ['/public-too', configured, 'X-Forwarded-Prefix /evil', '127.0.0.1', `${front}/public`, 'public URL, forwards a prefix'],
  ]
  writeFileSync(join(folder, 'nginx.conf'), `daemon off;
    pid ${folder}/pid; error_log ${folder}/error.log; events {}
    http {
      access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
      fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
      ${cases.map(([, to, , from], i) => `upstream u${i} { server 127.0.0.1:${to}; keepalive 2; }`).join('\n')}
      server {
        listen 127.0.0.1:${port};
        proxy_http_version 1.1; proxy_buffering off;
        ${cases.map(([path, , header, from], i) => `location ${path}/ {
          proxy_pass http://u${i}/; proxy_bind ${from}; proxy_set_header Connection ""; proxy_set_header Host evil.example;
          proxy_set_header ${header}; proxy_set_header X-Forwarded-Host evil.example; proxy_set_header X-Forwarded-For $remote_addr;
        }`).join('\n')}
      }
    }`)
  await start('nginx', process.env.NGINX ?? '/usr/sbin/nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {}, front)
  return { front, cases }
}

const addresses = text => [...text.matchAll(/["<]([^"<>\s]*\/(?:v1|problems|openapi|swagger-ui|q)(?:[/?][^"<>\s]*)?)[">]/g)].map(found => found[1])

/** What each kind of answer says of addresses, as text. */
function kinds(url, suffix) {
  const get = (path, options) => send(url + path, options)
  const body = async path => addresses((await get(path)).text)
  const location = async answer => [(await answer).headers.location]
  return {
    'index': () => body('/'),
    'story': () => body('/v1/stories/leap-second-to-be-retired?include=faqs,topics'),
    'list': () => body('/v1/stories?limit=3'),
    'Link': async () => addresses((await get('/v1/stories?limit=1')).headers.link),
    'HEAD': async () => addresses((await get('/v1/stories?limit=1', { method: 'HEAD' })).headers.link),
    'search': () => body('/v1/search?q=leap+second'),
    'changes': () => body('/v1/changes?limit=2'),
    'stream': () => body('/v1/changes/stream?after=0&limit=2'),
    'export': () => body('/v1/export/topics'),
    'revision': () => body('/v1/stories/leap-second-to-be-retired/revisions/1'),
    'editorial': () => body('/editorial/v1/stories?limit=2'),
    'former slug': () => location(get('/v1/stories/end-of-the-leap-second')),
    'created': () => location(post(`${url}/admin/v1/webhooks`, { url: `https://h.example/${suffix}` })),
    'preview': () => body('/preview/v1/stories?limit=2'),
    'problem': async () => { const { type, instance } = JSON.parse((await get('/v1/stories/none')).text); return [type, instance] },
    'no route': async () => { const { type, instance } = JSON.parse((await get('/none')).text); return [type, instance] },
    'servers': async () => [JSON.parse((await get('/openapi.json')).text).servers[0].url.replace(/\/$/, '') + '/'],
    'Swagger UI': () => location(get('/swagger-ui/')),
  }
}

/** Whether what a client would follow is there. */
async function follow(front, address) {
  const answer = await send(new URL(address, front).href)
  return answer.status === 200
}

try {
  const { front, cases } = await startAll()
  const names = Object.keys(kinds('', ''))
  const rows = new Map(names.map(name => [name, []]))
  let failed = 0
  // Twice, and each address by all locations in turn: the second time, most come from the cache.
  for (const round of [1, 2]) {
    for (const name of names) {
      for (const [path, , , , base] of cases) {
        const found = await kinds(front + path, `${path}-${round}`)[name]()
        const right = found.length > 0 && found.every(one =>
          one?.startsWith(base + '/') && /^\/((editorial\/|admin\/)?v1\/|problems|openapi|swagger-ui|q\/|none|$)/.test(one.slice(base.length)))
        const first = base && name !== 'servers' && name !== 'no route' ? found.find(one => !one.endsWith('/none')) : null
        const followed = !right || !first || (await follow(front, first))
        if (round === 2 || !right || !followed) rows.get(name).push(right ? (followed ? 'ok' : `dead: ${first}`) : `WRONG ${found[0]}`)
        failed += right && followed ? 0 : 1
      }
    }
  }
  console.log(cases.map(([path, , , , base, what]) => `${path.padEnd(12)} ${what.padEnd(34)} → ${base || '(relative to the host)'}`).join('\n'))
  console.log(`\n${''.padEnd(12)} ${cases.map(([path]) => path.padEnd(12)).join(' ')}`)
  rows.forEach((cells, name) => console.log(`${name.padEnd(12)} ${cells.map(cell => cell.padEnd(12)).join(' ')}`))
  console.log(`\n${2 * names.length * cases.length} cases, ${failed} failed; nginx at ${front}`)
  if (process.argv.includes('--stay')) {
    console.log(`The key is ${KEY}`)
    await new Promise(end => process.once('SIGINT', end).once('SIGTERM', end))
  }
  process.exitCode = failed ? 1 : 0
} finally {
  agent.destroy()
  children.reverse().forEach(child => child.kill())
  await Promise.all(children.map(child => child.exitCode !== null || new Promise(ended => child.once('exit', ended))))
  rmSync(folder, { recursive: true, force: true })
}
