import assert from 'node:assert/strict';
import type { JsonSchema } from '../../json-schema.ts';
import { schemaFaults } from '../whatsapp/json-schema.ts';
import type { Suite } from './suite.ts';

/** Is it described so that the engine can list it and a frontend can draw its connect form? */
export function definitionGroup(suite: Suite): void {
  const { adapter, harness, group, test } = suite;
  group('definition', () => {
    test('is named', () => {
      assert.equal(adapter.kind, 'lead_source');
      assert.match(adapter.id, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'id: lower case with dashes');
      assert.ok(adapter.display_name.trim(), 'display_name is empty');
      assert.match(adapter.description, /^\S.*\.$/s, 'description: one sentence with a full stop');
      if (adapter.docs_url !== undefined) assert.equal(new URL(adapter.docs_url).protocol, 'https:');
    });

    test('names nobody but the provider in what clients read', () => {
      const { display_name, description, config_schema, secrets_schema } = adapter;
      const shown = JSON.stringify([display_name, description, config_schema, secrets_schema]);
      assert.doesNotMatch(shown, /\bSauda\b/, 'the connect form is shown under the name of an agency');
    });

    test('describes its settings', () => {
      assertSchema(adapter.config_schema, 'config_schema');
      assertSchema(adapter.secrets_schema, 'secrets_schema');
      for (const [name, property] of Object.entries(adapter.secrets_schema.properties)) {
        assert.equal(property.type, 'string', `secrets_schema.${name} must be a string`);
        assert.equal(property.default, undefined, `secrets_schema.${name}: a secret has no default`);
        assert.ok(!Object.hasOwn(adapter.config_schema.properties, name), `${name} is both readable and secret`);
      }
    });

    test('accepts the settings of the harness and nothing unknown', () => {
      assert.deepEqual(schemaFaults(adapter.config_schema, harness.config), []);
      assert.deepEqual(schemaFaults(adapter.secrets_schema, harness.secrets), []);
      assert.notDeepEqual(schemaFaults(adapter.config_schema, { ...harness.config, not_a_setting: 1 }), []);
      for (const [name, secret] of Object.entries(harness.secrets)) {
        assert.ok(secret.length >= 8, `harness.secrets.${name} is too short to be told from other text`);
      }
    });

    test('states capabilities that make sense', () => assertCapabilities(suite));
  });
}

function assertCapabilities({ adapter, harness }: Suite): void {
  const { push, pull, signed } = adapter.capabilities;
  assert.ok(push || pull, 'a lead source is pushed, polled or both');
  assert.equal(adapter.poll !== undefined, pull, 'poll must be there exactly if capabilities.pull');
  assert.ok((adapter.poll?.interval_seconds ?? 1) > 0, 'poll.interval_seconds must be positive');
  assert.ok(push || !signed, 'only what is pushed can be signed');
  assert.equal((harness.push?.length ?? 0) > 0, push, 'harness.push goes with capabilities.push');
  assert.equal((harness.poll?.length ?? 0) > 0, pull, 'harness.poll goes with capabilities.pull');
  assert.equal((harness.failures?.length ?? 0) > 0, pull, 'harness.failures goes with capabilities.pull');
  assert.equal(harness.sign !== undefined, signed, 'harness.sign goes with capabilities.signed');
  assert.equal(harness.check !== undefined, adapter.check !== undefined, 'harness.check goes with adapter.check');
}

function assertSchema(schema: JsonSchema, name: string): void {
  assert.equal(schema.type, 'object', `${name}.type`);
  assert.equal(schema.additionalProperties, false, `${name}.additionalProperties`);
  for (const key of schema.required ?? []) {
    assert.ok(Object.hasOwn(schema.properties, key), `${name} requires ${key}, which it does not describe`);
  }
  for (const [key, property] of Object.entries(schema.properties)) {
    assert.ok(property.title?.trim(), `${name}.${key} has no title for the connect form`);
    if (property.default === undefined) continue;
    const alone: JsonSchema = { type: 'object', additionalProperties: false, properties: { [key]: property } };
    assert.deepEqual(schemaFaults(alone, { [key]: property.default }), [], `${name}.${key}: its default is not valid`);
  }
}
