package dev.zayavka.ports.devices.forms;

/** Actions developers may carry out after they entered the code. */
public enum DangerousAction {
  LOGS,
  EXPORT,
  EXPORT_ALL,
  DELETE_MANY,
  DROP_DB
}
