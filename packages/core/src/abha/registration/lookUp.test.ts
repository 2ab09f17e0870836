import { describe, expect, test, vi } from 'vitest';
import { ConnectionError } from '../../errors/EhrApiError.js';
import { as, journey, other, own, toCode } from '../../testing/abhaJourney.js';

describe('looking before creating', () => {
  const query = { abhaNumber: '91-1234-5678-9012', abhaAddress: null, mobile: null };
  const asha = { id: 'p-1', firstName: 'Asha', lastName: 'Rao', birthDate: '1988-01-30' };

  test('asks our own records first, and sends nothing to ABHA', async () => {
    const findPatients = vi.fn(async () => [asha]);
    const one = journey({}, {}, { findPatients });
    await one.registration.lookUp(query);

    expect(as('known', one.step()).patients).toEqual([asha]);
    expect(findPatients).toHaveBeenCalledExactlyOnceWith(query, { signal: expect.any(AbortSignal) });
    expect(one.calls()).toEqual([]);
  });

  test('the mobile searched for is asked for once: the enrolment gets it', async () => {
    const one = journey({}, {}, { findPatients: async () => [] });
    await one.registration.lookUp({ abhaNumber: null, abhaAddress: null, mobile: other });

    expect(as('consent', one.step()).nobodyFound).toBe(true);
    expect(one.registration.getState().mobile).toBe(other);
  });

  test('what the host knows of the mobile is there from the start', () => {
    const one = journey({}, {}, { initialValues: { mobile: own } });

    expect(one.registration.getState().mobile).toBe(own);
    one.registration.stop();
    expect(one.registration.getState().mobile).toBe('');
  });

  test.each([
    ['the service', new ConnectionError('offline', 'offline'), 'offline'],
    ['the host', new Error('Asha Rao, 9876543210'), 'misconfigured'],
  ])('a search that %s fails leads on, and says why by a code alone', async (_, error, code) => {
    const one = journey({}, {}, { findPatients: () => Promise.reject(error) });
    const reports: unknown[] = [];
    one.registration.onReport((report) => reports.push(report));
    await one.registration.lookUp(query);

    expect(one.step().name).toBe('consent');
    expect(one.registration.getState().problem).toMatchObject({ code, field: null });
    expect(reports).toEqual([{ step: 'consent', call: 'find-patients', outcome: code, duration: 0 }]);
    expect(JSON.stringify([reports, one.registration.getState().problem])).not.toMatch(/Asha|9876|91-1234/);
  });

  test('a search that never answers holds nobody up longer than eight seconds', async () => {
    vi.useFakeTimers();
    try {
      let signal: AbortSignal | undefined;
      const one = journey(
        {},
        {},
        {
          findPatients: (_, options) => {
            ({ signal } = options);
            return new Promise<never>(() => {});
          },
        },
      );
      void one.registration.lookUp(query);
      await vi.advanceTimersByTimeAsync(7999);
      expect(one.step().name).toBe('lookup');
      await vi.advanceTimersByTimeAsync(1);

      expect(one.step().name).toBe('consent');
      expect(one.registration.getState().problem?.code).toBe('timeout');
      expect(signal?.aborted).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test.each(['leaveLookup', 'stop', 'leave', 'back'] as const)(
    'an answer of the search that comes after %s shows nobody',
    async (move) => {
      let answer: (patients: [typeof asha]) => void = () => {};
      const one = journey({}, {}, { findPatients: () => new Promise((resolve) => (answer = resolve)) });
      const looking = one.registration.lookUp(query);
      one.registration[move]();
      answer([asha]);
      await looking;

      expect(one.step().name).toBe(move === 'leaveLookup' ? 'consent' : 'lookup');
      expect(one.registration.getState().pending).toBeNull();
    },
  );

  test('nothing of the search or of those found is ever stored', async () => {
    const one = journey({}, {}, { findPatients: async () => [asha] });
    await one.registration.lookUp({ ...query, mobile: own });
    one.registration.leaveLookup();
    await toCode(one);
    one.registration.back();
    one.registration.back();
    one.registration.back();
    expect(one.step().name).toBe('lookup');
    await one.registration.lookUp(query);

    expect(one.kept.written.length).toBeGreaterThan(0);
    expect(one.kept.written.join()).not.toMatch(/Asha|Rao|1988|91-1234|9876543210|p-1/);
  });
});
