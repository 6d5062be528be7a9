package dev.zayavka.assembly.settings;

/**
 * Delivery mode of updates: polling or webhook; the webhook variables are read for {@code WEBHOOK}
 * alone.
 */
public enum Mode {
  POLLING,
  WEBHOOK
}
