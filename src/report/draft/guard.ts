// Whether a value fits a schema, answered without the copy of it that parsing makes.
import type * as z from 'zod/mini';
import { isRecord } from './json.ts';

type Guard = (value: unknown) => boolean;

function fitsShape(shape: Readonly<Record<string, z.core.$ZodType>>): Guard {
  const fields = Object.entries(shape).map(([key, schema]) => ({ key, fits: toGuard(schema) }));
  return (value) => isRecord(value) && fields.every(({ key, fits }) => fits(value[key]));
}

function toGuard(schema: z.core.$ZodType): Guard {
  // How zod has its schemas told apart: https://zod.dev/packages/core
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.checks?.length) throw new Error(`${def.type} with checks`);
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      return Number.isFinite;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'null':
      return (value) => value === null;
    case 'unknown':
      return () => true;
    case 'literal': {
      const values: readonly unknown[] = def.values;
      return (value) => values.includes(value);
    }
    case 'enum': {
      const values: readonly unknown[] = Object.values(def.entries);
      return (value) => values.includes(value);
    }
    case 'optional': {
      const fits = toGuard(def.innerType);
      return (value) => value === undefined || fits(value);
    }
    case 'nullable': {
      const fits = toGuard(def.innerType);
      return (value) => value === null || fits(value);
    }
    case 'union': {
      const guards = def.options.map(toGuard);
      return (value) => guards.some((fits) => fits(value));
    }
    case 'array': {
      const fits = toGuard(def.element);
      return (value) => Array.isArray(value) && value.every(fits);
    }
    case 'record': {
      const fits = toGuard(def.valueType);
      return (value) => isRecord(value) && Object.values(value).every(fits);
    }
    case 'object':
      return fitsShape(def.shape);
    default:
      throw new Error(`No guard for ${def.type}`);
  }
}

/**
 * Tells whether JSON fits a schema made of what report files are described with: loose objects,
 * lists, records, choices, plain values. Throws for a schema of any other kind.
 */
export function guardOf<Schema extends z.core.$ZodType>(
  schema: Schema,
): (value: unknown) => value is z.core.output<Schema> {
  const fits = toGuard(schema);
  return (value): value is z.core.output<Schema> => fits(value);
}
