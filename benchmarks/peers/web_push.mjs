// npm web-push: 100 promises at a time over one keep-alive agent; with --at-once one Promise.all over everybody.
// Argument: the file of orders. Waits at the starting line and tells as race.py does.
import { existsSync, readFileSync } from 'node:fs'
import { Agent } from 'node:https'
import { createInterface } from 'node:readline'
import webPush from 'web-push'

const orders = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const isAtOnce = process.argv.includes('--at-once')
const agent = new Agent({ keepAlive: true, maxSockets: 100, ca: readFileSync(orders.caFile) })
const options = {
  TTL: orders.ttl,
  topic: orders.topic,
  urgency: 'normal',
  agent,
  vapidDetails: { subject: orders.contact, publicKey: orders.publicKey, privateKey: orders.privateKey }
}
let next = 0
let accepted = 0

async function send (subscription) {
  const answer = await webPush.sendNotification(subscription, orders.payload, options)
  if (answer.statusCode === 201) accepted++
}

async function sendOneAfterTheOther () {
  while (next < orders.subscriptions.length) await send(orders.subscriptions[next++])
}

function peakMegabytes () {
  if (!existsSync('/proc/self/status')) return 0
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024
}

console.log(JSON.stringify({ ready: true }))
const input = createInterface({ input: process.stdin })
await new Promise(resolve => input.once('line', resolve))
const cpuBefore = process.cpuUsage()
const began = process.hrtime.bigint()
await Promise.all(isAtOnce ? orders.subscriptions.map(send) : Array.from({ length: 100 }, sendOneAfterTheOther))
const ended = process.hrtime.bigint()
const cpu = process.cpuUsage(cpuBefore)
console.log(JSON.stringify({
  accepted,
  began: Number(began) / 1e9,
  ended: Number(ended) / 1e9,
  cpu_seconds: (cpu.user + cpu.system) / 1e6,
  peak_megabytes: peakMegabytes()
}))
agent.destroy()
input.close()
