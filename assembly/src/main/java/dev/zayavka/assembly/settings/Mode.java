package dev.zayavka.assembly.settings;

/** How a runner gets its updates; the webhook variables are read for {@code WEBHOOK} alone. */
public enum Mode {
  POLLING,
  WEBHOOK
}
