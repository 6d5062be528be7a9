package dev.zayavka.assembly.settings;

/** The form of the log: one JSON object a line for machines, or text for people. */
public enum LogFormat {
  JSON,
  TEXT
}
