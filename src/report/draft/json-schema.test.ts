import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { reportFileSchema } from './report-schema.ts';

/** `npm run schema` writes it anew. */
it('public/report.schema.json is the schema of the report file', async () => {
  const schema = z.toJSONSchema(reportFileSchema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // A missing key means blank.
      delete jsonSchema.required;
    },
  });
  const published = {
    ...schema,
    $id: 'report.schema.json',
    title: '政府信息公开工作年度报告',
    required: ['format', 'version'],
  };
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(
    '../../../public/report.schema.json',
  );
});
