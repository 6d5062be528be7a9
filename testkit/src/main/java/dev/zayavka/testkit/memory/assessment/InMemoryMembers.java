package dev.zayavka.testkit.memory.assessment;

import dev.zayavka.ports.assessment.driven.Members;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.assessment.AssessmentTables.Try;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Members and tries; the one lock of the store holds each of them. */
record InMemoryMembers(DeskDraft<AssessmentTables> draft) implements Members {

  private static final Duration KEPT = Duration.ofDays(1);

  @Override
  public Optional<Entry> find(PersonId person) {
    return Optional.ofNullable(draft.tables().members.get(person));
  }

  @Override
  public void lock(PersonId person) {
    draft.tables();
  }

  @Override
  public void put(Entry entry) {
    draft.tables().members.put(entry.person(), entry);
  }

  @Override
  public void revoke(PersonId person, Instant at) {
    find(person)
        .filter(entry -> entry.revokedAt().isEmpty())
        .ifPresent(
            entry ->
                put(
                    new Entry(
                        person,
                        entry.role(),
                        entry.passwordMark(),
                        entry.signedInAt(),
                        entry.informedAt(),
                        Optional.of(at))));
  }

  @Override
  public void reminded(PersonId person, Instant at) {
    draft.tables().reminders.put(person, at);
  }

  @Override
  public void tried(PersonId person, boolean right, Instant at) {
    draft.tables().tries.removeIf(old -> old.at().isBefore(at.minus(KEPT)));
    draft.tables().tries.add(new Try(person, right, at));
  }

  @Override
  public List<Instant> wrongTries(PersonId person, Instant since) {
    List<Try> ofPerson =
        draft.tables().tries.stream().filter(made -> made.person().equals(person)).toList();
    int after = 0;
    for (int i = 0; i < ofPerson.size(); i++) {
      after = ofPerson.get(i).right() ? i + 1 : after;
    }
    return ofPerson.stream()
        .skip(after)
        .map(Try::at)
        .filter(at -> !at.isBefore(since))
        .sorted()
        .toList();
  }
}
