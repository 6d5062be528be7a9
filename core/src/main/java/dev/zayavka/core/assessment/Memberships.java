package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.Membership;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driven.Members;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Membership rules: who is a member by the present passwords, who is an admin, and how often a
 * password may be tried.
 */
final class Memberships {

  /** Wrong passwords within {@link #TRIES_WITHIN} after which none is compared any more. */
  static final int TRIES = 5;

  static final Duration TRIES_WITHIN = Duration.ofHours(1);

  private final AssessmentSetup setup;

  Memberships(AssessmentSetup setup) {
    this.setup = setup;
  }

  Membership of(AssessmentWork work, PersonId person, Instant now) {
    Optional<Members.Entry> entry = work.members().find(person);
    Optional<Membership.Member> member = entry.flatMap(this::member);
    if (member.isPresent()) {
      return member.get();
    }
    Optional<Instant> lockedUntil = lockedUntil(work, person, now);
    if (lockedUntil.isPresent()) {
      return new Membership.LockedOut(lockedUntil.get());
    }
    return entry
        .flatMap(Members.Entry::revokedAt)
        .<Membership>map(Membership.Revoked::new)
        .orElseGet(Membership.Stranger::new);
  }

  /** The member; empty for everybody else. */
  Optional<Membership.Member> member(AssessmentWork work, PersonId person) {
    return work.members().find(person).flatMap(this::member);
  }

  boolean isAdmin(AssessmentWork work, PersonId person) {
    return setup.policy().admins().contains(person)
        || member(work, person).filter(member -> member.role() == MemberRole.ADMIN).isPresent();
  }

  /** The time until which no password of the person is compared; empty if one is. */
  Optional<Instant> lockedUntil(AssessmentWork work, PersonId person, Instant now) {
    List<Instant> wrong = wrongTries(work, person, now);
    return wrong.size() < TRIES
        ? Optional.empty()
        : Optional.of(wrong.get(wrong.size() - TRIES).plus(TRIES_WITHIN));
  }

  List<Instant> wrongTries(AssessmentWork work, PersonId person, Instant now) {
    return work.members().wrongTries(person, now.minus(TRIES_WITHIN));
  }

  /** The role of a password, the admins' first; both are compared, in constant time. */
  Optional<MemberRole> roleOf(String password) {
    List<MemberRole> roles =
        Stream.of(MemberRole.ADMIN, MemberRole.USER)
            .filter(role -> isRight(password, role))
            .toList();
    return roles.stream().findFirst();
  }

  /** Keyed hash of a role's present password for one person; of no use for another one. */
  String mark(PersonId person, MemberRole role) {
    String password = setup.passwords().of(role).orElseThrow();
    return setup.keyedHash().apply("mark:" + person.value() + ":" + role + ":" + password);
  }

  private Optional<Membership.Member> member(Members.Entry entry) {
    return Optional.of(entry)
        .filter(kept -> kept.revokedAt().isEmpty())
        .filter(kept -> setup.passwords().of(kept.role()).isPresent())
        .filter(kept -> isSame(kept.passwordMark(), mark(kept.person(), kept.role())))
        .map(
            kept ->
                new Membership.Member(
                    kept.role(), kept.signedInAt(), kept.informedAt().isPresent()));
  }

  private boolean isRight(String password, MemberRole role) {
    return setup
        .passwords()
        .of(role)
        .filter(right -> isSame(hash(right), hash(password)))
        .isPresent();
  }

  private String hash(String password) {
    return setup.keyedHash().apply("password:" + password);
  }

  /** Comparison in constant time of two hashes, so its duration tells nothing of a password. */
  private static boolean isSame(String one, String other) {
    int different = one.length() ^ other.length();
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      different |= one.charAt(i) ^ other.charAt(i);
    }
    return different == 0;
  }
}
