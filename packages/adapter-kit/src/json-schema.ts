/** The part of JSON Schema that a connect form needs. */
export interface JsonSchema {
  type: 'object';
  additionalProperties: false;
  required?: string[];
  properties: Record<string, JsonSchemaProperty>;
}

export interface JsonSchemaProperty {
  type: 'string' | 'integer' | 'boolean' | 'object' | 'array';
  title?: string;
  description?: string;
  default?: unknown;
  enum?: readonly string[];
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  maxProperties?: number;
  items?: JsonSchemaProperty;
  properties?: Record<string, JsonSchemaProperty>;
  additionalProperties?: boolean | JsonSchemaProperty;
  required?: string[];
  examples?: unknown[];
}
