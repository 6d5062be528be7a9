package dev.zayavka.ports.credit;

/** Kinds of audit rows ({@code credit.audit_log.action}). */
public enum AuditAction {
  RECEIVED,
  PUBLISHED,
  GROUP_FAILED,
  ACCEPT,
  DECLINE_ASSIGNED,
  IN_PROGRESS,
  DECISION,
  ONEF_SENT,
  ONEF_FAILED,
  RETURNED
}
