import { z } from 'zod'
import type { Command } from '../command.ts'
import type { Query } from '../query.ts'

type Json = Record<string, unknown>
type Offered = { name: string; input: z.ZodType; notInApi?: boolean }

/**
 * The description of the API in OpenAPI 3.1, made from the same schemas that read its inputs. `paths` adds the ones that
 * have an URL of their own.
 */
export function openApi(commands: readonly Command[], queries: readonly Query[], paths: Json): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vun',
      version: '1',
      description:
        'Every question and every change of the catalogue. Answers are read as of a day; a scope narrower than the country narrows every answer.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }],
    paths: {
      ...paths,
      ...Object.fromEntries(
        offered(commands).map((one) => [`/commands/${one.name}`, { post: commandText(one) }]),
      ),
      ...Object.fromEntries(
        offered(queries).map((one) => [`/queries/${one.name}`, { post: queryText(one) }]),
      ),
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: failure },
    },
  }
}

/** What a schema reads, as JSON Schema; what JSON Schema cannot say is left open. */
export function inputSchema(schema: z.ZodType): Json {
  const { $schema: _, ...said } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return said
}

export const refused = {
  description: 'Refused: nothing was changed.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
}

const failure = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['kind', 'message', 'details', 'requestId'],
      properties: {
        kind: {
          enum: [
            'invalid',
            'unauthenticated',
            'forbidden',
            'missing',
            'conflict',
            'too_large',
            'unavailable',
            'failed',
          ],
        },
        message: { type: 'string', description: 'In Vietnamese, for people.' },
        details: { type: 'array', items: { type: 'string' } },
        requestId: { type: 'string' },
      },
    },
  },
}

function offered<One extends Offered>(all: readonly One[]): One[] {
  return all.filter((one) => !one.notInApi)
}

function commandText({ name, input }: Offered): Json {
  return {
    operationId: name,
    tags: [folderOf(name)],
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        description: 'A uuid of yours. The same request with the same key is done once.',
        schema: { type: 'string', format: 'uuid' },
      },
    ],
    requestBody: body(input),
    responses: {
      200: {
        description: 'Done, now or before.',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['outcome', 'before', 'id'],
              properties: { outcome: {}, before: { type: 'boolean' }, id: { type: 'string' } },
            },
          },
        },
      },
      default: refused,
    },
  }
}

function queryText({ name, input }: Offered): Json {
  return {
    operationId: name,
    tags: [folderOf(name)],
    requestBody: body(input),
    responses: {
      200: { description: 'The answer.', content: { 'application/json': { schema: {} } } },
      default: refused,
    },
  }
}

function body(input: z.ZodType): Json {
  return { content: { 'application/json': { schema: inputSchema(input) } } }
}

function folderOf(name: string): string {
  return name.split('.')[0] ?? name
}
