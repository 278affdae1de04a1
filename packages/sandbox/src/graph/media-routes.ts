import type { FastifyInstance } from 'fastify';
import type { World } from '../state.ts';
import { type NodePath, nodeOfKind } from './access.ts';
import { GraphError, parameterError } from './errors.ts';
import { acceptUpload, isAddressValid } from './media.ts';

const mostUploadBytes = 101 * 1024 * 1024;

/** Upload, download and delete; the look-up of a media id is the general node look-up. */
export function mediaRoutes(world: World, graph: FastifyInstance): void {
  graph.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (_request: unknown, body: Buffer) => body,
  );

  graph.post<NodePath>('/:version/:id/media', { bodyLimit: mostUploadBytes }, async (request) => {
    const { number } = nodeOfKind(world, request, request.params.id, 'number');
    const form = await readForm(request.headers['content-type'], request.body);
    return { id: (await acceptUpload(world, number, form)).id };
  });

  graph.delete<NodePath>('/:version/:id', async (request) => {
    const { media } = nodeOfKind(world, request, request.params.id, 'media');
    return { success: world.state.media.delete(media.id) };
  });

  graph.get<{ Querystring: { mid?: string; ext?: string; hash?: string } }>('/download/', async (request, reply) => {
    const { mid = '', ext = '', hash = '' } = request.query;
    const { media } = nodeOfKind(world, request, mid, 'media');
    if (!isAddressValid(world, media, ext, hash)) {
      throw new GraphError(404, { message: 'The media address has expired.', type: 'OAuthException', code: 100 });
    }
    return reply.type(media.mime_type).send(media.bytes);
  });
}

async function readForm(contentType: string | undefined, body: unknown): Promise<FormData> {
  if (!Buffer.isBuffer(body) || contentType === undefined) throw parameterError('The parameter file is required.');
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw parameterError('The multipart form cannot be read.');
  }
}
