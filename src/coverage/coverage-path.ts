import { inputSchema, refused } from '#platform/http/openapi.ts'
import { CoverageAnswer } from './coverage-answer.ts'

const parameter = (name: string, description: string) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
})

/** `GET /coverage` as the description of the API tells it. */
export const coveragePath = {
  '/coverage': {
    get: {
      operationId: 'coverage',
      tags: ['coverage'],
      parameters: [
        parameter('scheme', 'Key of the scheme; de-an-1893 when left out.'),
        parameter('unit', 'Code on that day, or id; the country when left out.'),
        parameter('on', 'The day, YYYY-MM-DD; today when left out.'),
        parameter('from', 'Attendances count from this day; the first of the scheme when left out.'),
        parameter('children', '1: also the units directly under it.'),
      ],
      responses: {
        200: {
          description: 'Measures and targets of the unit on the day.',
          content: { 'application/json': { schema: inputSchema(CoverageAnswer) } },
        },
        default: refused,
      },
    },
  },
}
