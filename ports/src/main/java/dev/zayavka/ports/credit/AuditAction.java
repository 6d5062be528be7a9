package dev.zayavka.ports.credit;

/** What an audit row records ({@code credit.audit_log.action}). */
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
