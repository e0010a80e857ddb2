// npm web-push: 100 promises at a time over one keep-alive agent. Argument: the file of orders.
// Prints one JSON line: what it sent, in how many seconds, with how much CPU.
import { readFileSync } from 'node:fs'
import { Agent } from 'node:https'
import webPush from 'web-push'

const orders = JSON.parse(readFileSync(process.argv[2], 'utf8'))
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

async function sendOneAfterTheOther () {
  while (next < orders.subscriptions.length) {
    const subscription = orders.subscriptions[next++]
    const answer = await webPush.sendNotification(subscription, orders.payload, options)
    if (answer.statusCode === 201) accepted++
  }
}

const cpuBefore = process.cpuUsage()
const began = process.hrtime.bigint()
await Promise.all(Array.from({ length: 100 }, sendOneAfterTheOther))
const seconds = Number(process.hrtime.bigint() - began) / 1e9
const cpu = process.cpuUsage(cpuBefore)
console.log(JSON.stringify({ accepted, seconds, cpu_seconds: (cpu.user + cpu.system) / 1e6 }))
agent.destroy()
