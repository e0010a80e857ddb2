// An HTTP/2 server that behaves as the path says; its first line on standard output is its port, then one line for
// every session and every request. Arguments: key file, certificate file.
import { readFileSync } from 'node:fs'
import { constants, createSecureServer } from 'node:http2'

const [keyFile, certificateFile] = process.argv.slice(2)
const server = createSecureServer({
  key: readFileSync(keyFile),
  cert: readFileSync(certificateFile),
  settings: { maxConcurrentStreams: 100 }
})
const say = (word) => process.stdout.write(word + '\n')

const manners = {
  '/created': (stream) => stream.respond({ ':status': 201 }, { endStream: true }),
  '/silent': () => {},
  '/first-silent': (stream) => {
    if (stream.session.number > 1) stream.respond({ ':status': 201 }, { endStream: true })
  },
  '/reset': (stream) => stream.close(constants.NGHTTP2_INTERNAL_ERROR),
  '/refused': (stream) => stream.close(constants.NGHTTP2_REFUSED_STREAM),
  '/goaway': (stream) => stream.session.destroy(),
  '/long': (stream) => {
    stream.respond({ ':status': 403 })
    stream.end('x'.repeat(1000000))
  },
  '/many-headers': (stream) => {
    const headers = { ':status': 410 }
    for (let number = 0; number < 150; number++) headers['x-header-' + number] = 'v'
    stream.respond(headers, { endStream: true })
  }
}

let sessions = 0
server.on('session', (session) => {
  session.number = ++sessions
  say('session')
  session.on('error', () => {})
})
server.on('stream', (stream, headers) => {
  stream.on('error', () => {})
  stream.resume()
  stream.on('end', () => {
    say('request')
    manners[headers[':path']](stream)
  })
})
server.listen(0, '127.0.0.1', () => say(String(server.address().port)))
