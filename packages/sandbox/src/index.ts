export { defaultSellerKey } from './indiamart/accounts.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';
