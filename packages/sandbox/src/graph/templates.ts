import { isJson, type Json } from '../input.ts';

export const categories = ['AUTHENTICATION', 'MARKETING', 'UTILITY'] as const;
export const templateStatuses = ['APPROVED', 'PENDING', 'REJECTED', 'PAUSED', 'DISABLED'] as const;

export type TemplateCategory = (typeof categories)[number];
export type TemplateStatus = (typeof templateStatuses)[number];
export type ParameterFormat = 'POSITIONAL' | 'NAMED';

export interface Template {
  id: string;
  name: string;
  language: string;
  category: TemplateCategory;
  status: TemplateStatus;
  parameter_format: ParameterFormat;
  components: Json[];
  rejected_reason: string | null;
  /** When approved content was edited. */
  edited_at: Date[];
}

/** A template before it has an id. */
export type TemplateDraft = Omit<Template, 'id' | 'edited_at' | 'rejected_reason'>;

export function findTemplate(templates: Template[], name: string, language: string): Template | undefined {
  return templates.find((template) => template.name === name && template.language === language);
}

/** The component of a template by type; types are written in any case. */
export function componentOf(components: Json[], type: string): Json | undefined {
  return components.find((component) => String(component.type).toUpperCase() === type);
}

export function buttonsOf(components: Json[]): Json[] {
  const buttons = componentOf(components, 'BUTTONS')?.buttons;
  return Array.isArray(buttons) ? buttons.filter(isJson) : [];
}

/** What stands between `{{` and `}}`, each once, in order of appearance. */
export function placeholders(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? ''))];
}
