import { RestError, type TableServiceClientOptions } from '@azure/data-tables';
import { NoAnswer, within } from '../desk/within';

/** A table that cannot be reached, or is busy after every try, has not answered: what was asked may be asked again. */
function asNoAnswer(fault: unknown): never {
  if (fault instanceof RestError && fault.statusCode === undefined) throw new NoAnswer({ cause: fault });
  throw fault;
}

type Policies = NonNullable<TableServiceClientOptions['additionalPolicies']>;

/** One try; a healthy table answers in a tenth of this. */
const perTryMs = 2_000;
/** A request with its token and every try, because a person is waiting. */
const inAllMs = 5_000;

/** No request to the tables outlasts its time, whatever hangs: the token, the socket or the table. `ready` comes before the first try, `before` is part of each. */
export const timeLimits = (before: () => unknown, ready: () => Promise<void>): Policies => [
  {
    position: 'perCall',
    policy: {
      name: 'timeInAll',
      sendRequest: (request, next) =>
        within(inAllMs, async (signal) => {
          await ready();
          request.abortSignal = signal;
          const response = await next(request).catch(asNoAnswer);
          if (response.status >= 500 || response.status === 429) throw new NoAnswer({ cause: new RestError('busy', { statusCode: response.status, code: `http${response.status}` }) });
          return response;
        }),
    },
  },
  {
    position: 'perRetry',
    policy: {
      name: 'timePerTry',
      sendRequest: async (request, next) => {
        const whole = request.abortSignal;
        try {
          return await within(perTryMs, async (signal) => {
            request.abortSignal = whole instanceof AbortSignal ? AbortSignal.any([whole, signal]) : signal;
            await before();
            return next(request);
          });
        } catch (fault) {
          // By this name the SDK tries again.
          if (fault instanceof NoAnswer) throw new RestError('no answer in time', { code: 'ETIMEDOUT', request });
          throw fault;
        } finally {
          request.abortSignal = whole;
        }
      },
    },
  },
];
