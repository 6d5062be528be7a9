package dev.zayavka.ports.assessment;

import java.util.Optional;

/**
 * Passwords of the desk.
 *
 * @param user of members who train ({@code AUTH_PASSWORD_USER}); empty if nobody signs in by it
 * @param admin of the desk's admins ({@code AUTH_PASSWORD_ADMIN}); compared first
 */
public record Passwords(Optional<String> user, Optional<String> admin) {

  /** The password of a role; empty if nobody signs in by it. */
  public Optional<String> of(MemberRole role) {
    return switch (role) {
      case USER -> user;
      case ADMIN -> admin;
    };
  }

  /** Without the passwords. */
  @Override
  public String toString() {
    return "Passwords[user=" + user.isPresent() + ", admin=" + admin.isPresent() + "]";
  }
}
