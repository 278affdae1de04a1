/**
 * Telephony providers live here, one folder and one export each. The contract they implement is `TelephonyAdapter` of
 * the adapter kit.
 */
export { defineTelephonyAdapter, type TelephonyAdapter } from '@sauda/adapter-kit';
