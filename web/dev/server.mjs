// A stand-in for the server while pages are developed: `npm run mock`. Keeps everything in memory and checks nothing.
import { createServer } from 'node:http'
import { routes } from './answers.mjs'

const port = Number(process.env.PORT ?? 5174)

function send(response, status, body) {
  response.writeHead(status, {
    'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
  })
  response.end(body === undefined ? '' : JSON.stringify(body))
}

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://mock')
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  const json = /json/.test(request.headers['content-type'] ?? '') && text ? JSON.parse(text) : null
  for (const [method, pattern, answer] of routes) {
    const match = method === request.method ? pattern.exec({ pathname: url.pathname }) : null
    if (match) {
      await new Promise((done) => setTimeout(done, 60))
      const given = answer({
        ...match.pathname.groups,
        query: url.searchParams,
        body: json,
        headers: request.headers,
      })
      return send(response, given?.status ?? 200, given?.status ? given.body : given)
    }
  }
  send(response, 404, {
    title: '没有',
    status: 404,
    detail: `没有 ${request.method} ${url.pathname}`,
    code: 'mock.none',
  })
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`))
