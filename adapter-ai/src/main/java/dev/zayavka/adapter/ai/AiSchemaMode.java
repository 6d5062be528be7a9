package dev.zayavka.adapter.ai;

/**
 * The way an OpenAI-compatible server is asked for a structured answer ({@code AI_SCHEMA}). Answers
 * are checked in the same way in each mode.
 */
public enum AiSchemaMode {
  /** By a strict JSON Schema; the server understands all that OpenAI does. */
  STRICT,
  /** By the mode for JSON objects; the schema is part of the system text. */
  OBJECT,
  /** By the system text alone; the answer may be in a fenced code block. */
  PROMPT
}
