// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

/** The version of the API that these types describe; sent with every request. */
export const apiVersion = '2026-11-01';
