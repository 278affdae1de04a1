import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Ref } from '../../kernel/http/schema.ts';
import { Segment, View } from './views.schema.ts';

const changes = Anything();
const view = Ref(View);
const segment = Ref(Segment);

export const viewCreated = defineEvent({
  type: 'view.created',
  summary: 'A view was saved.',
  data: Type.Object({ view }),
});
export const viewUpdated = defineEvent({
  type: 'view.updated',
  summary: 'A view was changed.',
  data: Type.Object({ view, changes }),
});
export const viewDeleted = defineEvent({
  type: 'view.deleted',
  summary: 'A view was deleted.',
  data: Type.Object({ view }),
});
export const segmentCreated = defineEvent({
  type: 'segment.created',
  summary: 'A segment was saved.',
  data: Type.Object({ segment }),
});
export const segmentUpdated = defineEvent({
  type: 'segment.updated',
  summary: 'A segment was changed.',
  data: Type.Object({ segment, changes }),
});
export const segmentDeleted = defineEvent({
  type: 'segment.deleted',
  summary: 'A segment was deleted.',
  data: Type.Object({ segment }),
});
