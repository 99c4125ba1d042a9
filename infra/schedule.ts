import { Duration } from 'aws-cdk-lib'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Schedule, ScheduleExpression, ScheduleTargetInput, TimeWindow } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import type { Construct } from 'constructs'

/** A reading every five minutes; it is published when it equals the one before, so that half-typed edits aren't news. */
export function syncSchedule(scope: Construct, sync: IFunction): Schedule {
  return new Schedule(scope, 'SyncSchedule', {
    description: 'Reads the sheet and publishes what has come to rest',
    schedule: ScheduleExpression.rate(Duration.minutes(5)),
    timeWindow: TimeWindow.off(),
    target: new LambdaInvoke(sync, {
      input: ScheduleTargetInput.fromObject({ publish: 'when-stable' }),
      // The next turn is the retry.
      retryAttempts: 0,
      maxEventAge: Duration.minutes(1),
    }),
  })
}
