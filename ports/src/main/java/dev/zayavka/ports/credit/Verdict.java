package dev.zayavka.ports.credit;

/** Decisions of an analyst; the names are the values of 1F's {@code KAStatus}. */
public enum Verdict {
  APPROVED,
  REJECTED
}
