import { cardNames, sampleCard } from '../pictures/samples';
import { median, ms, percentile, type Line } from './numbers';
import type { Scale } from './scale';

const warming = 20;

/** Every card from its sample, its template compiled once. */
export function renderTime({ draws }: Scale): Line[] {
  const cards = cardNames().map((name) => {
    const took = Array.from({ length: warming + draws }, () => {
      const from = performance.now();
      sampleCard(name);
      return performance.now() - from;
    }).slice(warming);
    return { name, typical: median(took), slow: percentile(took, 0.95) };
  });
  const slowest = cards.reduce((a, b) => (b.typical > a.typical ? b : a));
  const what = `card drawn from its sample, p50 / p95, slowest of ${cards.length}: ${slowest.name}`;
  return [{ what, measured: `${ms(slowest.typical)} / ${ms(slowest.slow)}`, budget: '5 ms', ok: slowest.typical < 5 }];
}
