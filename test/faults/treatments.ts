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
}

/** Once: trying again helps. */
export function once(mishap: Mishap): Treatment {
  return {
    name: `${mishap}, once`, dies: false, passes: true,
    passageAt: number => (call, act) => (call.number === number ? happen(mishap, call, act) : act()),
  }
}

/** From that call on whatever goes the same way; the other way stays open. */
export function lasting(mishap: Mishap): Treatment {
  return {
    name: `${mishap}, from then on`, dies: false, passes: false,
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
    name: `death ${when} acting`, dies: true, passes: false,
    passageAt: number => async (call, act) => {
      if (call.number < number) return act()
      if (call.number === number && when === 'after') await act()
      return null
    },
  }
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
  google: {
    unavailable: refusal(503, 'application/json', { error: { code: 503, message: 'The service is currently unavailable.', status: 'UNAVAILABLE' } }),
    throttled: refusal(429, 'application/json', { error: { code: 429, message: 'Quota exceeded for quota metric', status: 'RESOURCE_EXHAUSTED' } }),
  },
}

function refusal(status: number, type: string, body: object): Answer {
  return { status, type, body: Buffer.from(JSON.stringify(body)) }
}
