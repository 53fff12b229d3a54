// Whether a value fits a schema, answered without the copy of it that parsing makes.
import type * as z from 'zod/mini';
import { isRecord } from './json.ts';

type Guard = (value: unknown) => boolean;

function fitsShape(shape: Readonly<Record<string, z.core.$ZodType>>): Guard {
  const fields = Object.entries(shape).map(([key, schema]) => ({ key, fits: toGuard(schema) }));
  return (value) => isRecord(value) && fields.every(({ key, fits }) => fits(value[key]));
}

/** Whether it is one of some values. */
function fitsOne(values: readonly unknown[]): Guard {
  return (value) => values.includes(value);
}

function fitsAny(guards: readonly Guard[]): Guard {
  return (value) => guards.some((fits) => fits(value));
}

function fitsAll(fits: Guard): Guard {
  return (value) => Array.isArray(value) && value.every(fits);
}

function fitsRecord(fits: Guard): Guard {
  return (value) => isRecord(value) && Object.values(value).every(fits);
}

function toGuard(schema: z.core.$ZodType): Guard {
  // How zod has its schemas told apart: https://zod.dev/packages/core
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.checks?.length) throw new Error(`No guard for ${def.type} with checks`);
  if (def.type === 'string' || def.type === 'boolean') return (value) => typeof value === def.type;
  if (def.type === 'number') return Number.isFinite;
  if (def.type === 'null') return fitsOne([null]);
  if (def.type === 'unknown') return () => true;
  if (def.type === 'literal') return fitsOne(def.values);
  if (def.type === 'enum') return fitsOne(Object.values(def.entries));
  if (def.type === 'optional') return fitsAny([fitsOne([undefined]), toGuard(def.innerType)]);
  if (def.type === 'nullable') return fitsAny([fitsOne([null]), toGuard(def.innerType)]);
  if (def.type === 'union') return fitsAny(def.options.map(toGuard));
  if (def.type === 'array') return fitsAll(toGuard(def.element));
  if (def.type === 'record') return fitsRecord(toGuard(def.valueType));
  if (def.type === 'object') return fitsShape(def.shape);
  throw new Error(`No guard for ${def.type}`);
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
