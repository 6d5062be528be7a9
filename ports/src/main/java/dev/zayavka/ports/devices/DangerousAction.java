package dev.zayavka.ports.devices;

/** What developers may do once they have shown the code. */
public enum DangerousAction {
  LOGS,
  EXPORT,
  EXPORT_ALL,
  DELETE_MANY,
  DROP_DB
}
