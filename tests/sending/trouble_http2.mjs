// The badly behaved push service over HTTP/2. Arguments: key file, certificate file, ports for each trouble, the
// troubles' names. The first line of output names the ports; after that every line of input is a trouble's name and is
// answered with a line of JSON: connections, whole requests by path, the longest stream. It ends with its input.
import { readFileSync } from 'node:fs'
import { constants, createSecureServer } from 'node:http2'
import { createInterface } from 'node:readline'

const [keyFile, certificateFile, count, ...names] = process.argv.slice(2)
const certificates = { key: readFileSync(keyFile), cert: readFileSync(certificateFile) }
const books = Object.fromEntries(names.map((name) => [name, { connections: 0, requests: {}, longest_seconds: 0 }]))

const manners = {
  'h2-created': (stream) => stream.respond({ ':status': 201 }, { endStream: true }),
  'h2-reset': (stream) => stream.close(constants.NGHTTP2_INTERNAL_ERROR),
  'h2-refused': (stream) => stream.close(constants.NGHTTP2_REFUSED_STREAM),
  'h2-goaway': (stream) => {
    stream.session.goaway(constants.NGHTTP2_ENHANCE_YOUR_CALM, 0)
    setImmediate(() => stream.session?.destroy())
  },
  'h2-closed': (stream) => stream.session.destroy(),
  'h2-silent': () => {},
  'h2-unended': (stream) => stream.respond({ ':status': 201 }),
  'h2-no-window': () => {},
  'h2-many-headers': (stream) => {
    const headers = { ':status': 201 }
    for (let number = 0; number < 150; number++) headers['x-header-' + number] = 'v'
    stream.respond(headers, { endStream: true })
  },
  'h2-long': (stream) => {
    stream.respond({ ':status': 201 })
    stream.end('x'.repeat(1000000))
  }
}

async function open(name) {
  const settings = { maxConcurrentStreams: 100 }
  if (name === 'h2-no-window') settings.initialWindowSize = 0
  const server = createSecureServer({ ...certificates, settings, maxSessionMemory: 1000 })
  const book = books[name]
  server.on('session', (session) => {
    book.connections++
    session.on('error', () => {})
    session.on('stream', (stream, headers) => {
      const began = performance.now()
      stream.on('error', () => {})
      stream.on('close', () => {
        book.longest_seconds = Math.max(book.longest_seconds, (performance.now() - began) / 1000)
      })
      stream.resume()
      stream.on('end', () => {
        if (stream.rstCode !== constants.NGHTTP2_NO_ERROR) return
        const path = headers[':path']
        book.requests[path] = (book.requests[path] ?? 0) + 1
        if (!stream.destroyed && stream.session && !stream.session.destroyed) manners[name](stream)
      })
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server.address().port
}

const ports = {}
for (const name of names) ports[name] = await Promise.all(Array.from({ length: Number(count) }, () => open(name)))
console.log(JSON.stringify(ports))
const input = createInterface({ input: process.stdin })
input.on('line', (name) => console.log(JSON.stringify(books[name])))
input.on('close', () => process.exit(0))
