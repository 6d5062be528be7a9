package dev.zayavka.ports.assessment;

import java.time.Instant;

/** Membership of a person in the desk. */
public sealed interface Membership {

  /** Never signed in, signed out, or the password of their role has changed since. */
  record Stranger() implements Membership {}

  /** Too many wrong passwords: no password is compared before {@code until}. */
  record LockedOut(Instant until) implements Membership {}

  /**
   * Signed in.
   *
   * @param since of this sign-in
   * @param informed true if the person has read who sees their words ({@code Понятно}, "I see")
   */
  record Member(MemberRole role, Instant since, boolean informed) implements Membership {}

  /** An admin ended the membership; the person can sign in again with a password. */
  record Revoked(Instant at) implements Membership {}
}
