const mark = 'fill:probe';

type Json = Record<string, unknown>;

const isObject = (node: unknown): node is Json => typeof node === 'object' && node !== null && !Array.isArray(node);

/**
 * Puts a probe before every conditional item of a list. The library drops an item whose `$when` names a missing value
 * just as it drops a false one; a probe is filled like any other text, so there the missing value shows.
 */
export function withProbes(node: unknown): unknown {
  if (Array.isArray(node)) {
    return node.flatMap((item) => {
      const inner = withProbes(item);
      if (!isObject(item) || !('$when' in item)) return [inner];
      const probe: Json = { [mark]: item['$when'] };
      if ('$data' in item) probe['$data'] = item['$data'];
      return [probe, inner];
    });
  }
  if (!isObject(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withProbes(value)]));
}

/** Takes the probes out again; a condition that came to anything but true or false is a fault of the template. */
export function withoutProbes(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((item) => !isProbe(item)).map(withoutProbes);
  if (!isObject(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutProbes(value)]));
}

function isProbe(node: unknown): boolean {
  if (!isObject(node) || !(mark in node)) return false;
  if (typeof node[mark] !== 'boolean') throw new Error('a $when must come to true or false');
  return true;
}
