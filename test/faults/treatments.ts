import { generateKeyPairSync, sign } from 'node:crypto'
import type { Answer, Call, Passage } from './door.ts'

/** What may happen to one call. */
export type Mishap =
  /** Fails before acting: the connection is cut. */
  | 'cut'
  /** Fails before acting, and says so. */
  | 'unavailable'
  | 'throttled'
  /** Acts; the answer is lost. */
  | 'answer lost'

export interface Treatment {
  name: string
  /** To the calls from this one on, or to this one alone. */
  passageAt: (number: number) => Passage
  /** Whether the one who asked may learn of it at all: of a process that died nothing more is heard. */
  dies: boolean
  /** Whether trying again is enough. */
  passes: boolean
  /** To whom the calls are that this may happen to; null = to all. */
  to: Call['to'] | null
}

/** Once: trying again helps. */
export function once(mishap: Mishap): Treatment {
  return {
    name: `${mishap}, once`, dies: false, passes: true, to: null,
    passageAt: number => (call, act) => (call.number === number ? happen(mishap, call, act) : act()),
  }
}

/** From that call on whatever goes the same way; the other way stays open. */
export function lasting(mishap: Mishap): Treatment {
  return {
    name: `${mishap}, from then on`, dies: false, passes: false, to: null,
    passageAt: number => {
      let way: Call['to'] | null = null
      return (call, act) => {
        if (call.number === number) way = call.to
        return call.number >= number && call.to === way ? happen(mishap, call, act) : act()
      }
    },
  }
}

/** From that call on nothing leaves the process any more, whichever way: what is left is what stands outside of it. */
export function death(when: 'before' | 'after'): Treatment {
  return {
    name: `death ${when} acting`, dies: true, passes: false, to: null,
    passageAt: number => async (call, act) => {
      if (call.number < number) return act()
      if (call.number === number && when === 'after') await act()
      return null
    },
  }
}

/** What the key that signs answers arrives as something else. */
export function garbled(how: keyof typeof GARBLINGS): Treatment {
  return {
    name: `answers ${how}`, dies: false, passes: false, to: 'key',
    passageAt: number => async (call, act) => {
      const answer = await act()
      return call.number === number ? { ...answer, body: Buffer.from(GARBLINGS[how](Buffer.from(answer.body).toString())) } : answer
    },
  }
}

const OTHER = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const OTHERS: Record<string, Buffer> = {
  PublicKey: OTHER.publicKey.export({ type: 'spki', format: 'der' }),
  Signature: sign('sha256', Buffer.from('iets anders'), OTHER.privateKey),
}

/** Of the answer's JSON. */
const GARBLINGS = {
  'as another key would': (json: string) => withBytes(json, (_, name) => OTHERS[name] ?? Buffer.of()),
  'with a bit flipped': (json: string) => withBytes(json, bytes => bytes.map((byte, index) => (index === bytes.length - 3 ? byte ^ 1 : byte))),
  'only half': (json: string) => withBytes(json, bytes => bytes.subarray(0, bytes.length / 2)),
  'nothing': (json: string) => withBytes(json, () => Buffer.of()),
  'another question': () => '{}',
  'what is no JSON': (json: string) => json.slice(0, -2),
}

function withBytes(json: string, change: (bytes: Uint8Array, name: string) => Uint8Array): string {
  return json.replace(/"(PublicKey|Signature)":"([^"]*)"/, (_, name: string, base64: string) => `"${name}":"${Buffer.from(change(Buffer.from(base64, 'base64'), name)).toString('base64')}"`)
}

async function happen(mishap: Mishap, { to }: Call, act: () => Promise<Answer>): Promise<Answer | null> {
  if (mishap === 'answer lost') await act()
  if (mishap === 'cut' || mishap === 'answer lost') return null
  return REFUSALS[to][mishap]
}

const REFUSALS = {
  database: {
    unavailable: refusal(500, 'application/x-amz-json-1.0', { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: 'Internal server error' }),
    throttled: refusal(400, 'application/x-amz-json-1.0', {
      __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException', message: 'The level of configured provisioned throughput for the table was exceeded',
    }),
  },
  key: {
    unavailable: refusal(500, 'application/x-amz-json-1.1', { __type: 'KMSInternalException', message: 'Internal error' }),
    throttled: refusal(400, 'application/x-amz-json-1.1', { __type: 'ThrottlingException', message: 'Rate exceeded' }),
  },
  google: {
    unavailable: refusal(503, 'application/json', { error: { code: 503, message: 'The service is currently unavailable.', status: 'UNAVAILABLE' } }),
    throttled: refusal(429, 'application/json', { error: { code: 429, message: 'Quota exceeded for quota metric', status: 'RESOURCE_EXHAUSTED' } }),
  },
}

function refusal(status: number, type: string, body: object): Answer {
  return { status, type, body: Buffer.from(JSON.stringify(body)) }
}
