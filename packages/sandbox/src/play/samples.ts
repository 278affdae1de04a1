import type { MediaType } from '../graph/attachments.ts';

interface Sample {
  mime_type: string;
  filename: string;
  bytes: Buffer;
}

const base64 = (text: string) => Buffer.from(text, 'base64');

const page = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

/** The smallest real file of each kind, for customers who send "a photo" without saying which. */
export const samples: Record<MediaType, Sample> = {
  image: {
    mime_type: 'image/jpeg',
    filename: 'photo.jpg',
    bytes: base64(
      '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z',
    ),
  },
  video: {
    mime_type: 'video/mp4',
    filename: 'clip.mp4',
    bytes: base64(
      'AAAAHGZ0eXBpc29tAAACAGlzb21pc28ybXA0MQAAAHRtb292AAAAbG12aGQAAAAAAAAAAAAAAAAAAAPoAAAAAAABAAABAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB',
    ),
  },
  audio: {
    mime_type: 'audio/ogg; codecs=opus',
    filename: 'voice.ogg',
    bytes: base64(
      'T2dnUwACAAAAAAAAAAABAAAAAAAAAM9umvYBE09wdXNIZWFkAQEAAIA+AAAAAABPZ2dTAAAAAAAAAAAAAAEAAAABAAAATTS7eQEVT3B1c1RhZ3MFAAAAc2F1ZGEAAAAAT2dnUwAEwAMAAAAAAAABAAAAAgAAACmTsN0BA/j//g==',
    ),
  },
  document: { mime_type: 'application/pdf', filename: 'document.pdf', bytes: Buffer.from(page) },
  sticker: {
    mime_type: 'image/webp',
    filename: 'sticker.webp',
    bytes: base64('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA'),
  },
};
