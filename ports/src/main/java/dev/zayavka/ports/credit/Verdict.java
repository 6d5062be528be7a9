package dev.zayavka.ports.credit;

/** What an analyst decides; the names are those 1F takes as {@code KAStatus}. */
public enum Verdict {
  APPROVED,
  REJECTED
}
