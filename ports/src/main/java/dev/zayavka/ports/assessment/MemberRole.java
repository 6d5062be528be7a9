package dev.zayavka.ports.assessment;

/** Role of a member, by the password they signed in with. */
public enum MemberRole {
  /** Trains. */
  USER,
  /** Trains, sees the analysis of their own talks, and uses the commands of the desk's admins. */
  ADMIN
}
