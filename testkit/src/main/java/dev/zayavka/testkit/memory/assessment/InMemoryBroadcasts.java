package dev.zayavka.testkit.memory.assessment;

import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.driven.Broadcasts;
import dev.zayavka.ports.assessment.driven.Members;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.People;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.assessment.AssessmentTables.Addressed;
import dev.zayavka.testkit.memory.assessment.AssessmentTables.Sent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Broadcasts; the one lock of the store holds each of them. */
record InMemoryBroadcasts(DeskDraft<AssessmentTables> draft, People people) implements Broadcasts {

  @Override
  public BroadcastId nextId() {
    return new BroadcastId(draft.tables().lastNumber.incrementAndGet());
  }

  @Override
  public Optional<Broadcast> lock(BroadcastId broadcast) {
    return find(broadcast);
  }

  @Override
  public Optional<Broadcast> find(BroadcastId broadcast) {
    return Optional.ofNullable(draft.tables().broadcasts.get(broadcast)).map(this::counted);
  }

  @Override
  public void save(Broadcast broadcast, Instant at) {
    draft.tables().broadcasts.put(broadcast.id(), broadcast);
  }

  @Override
  public List<PersonId> audience(Broadcast.Audience audience) {
    return draft.tables().members.values().stream()
        .filter(member -> member.revokedAt().isEmpty())
        .filter(member -> people.reachable(member.person()))
        .filter(member -> isIn(audience, member))
        .map(Members.Entry::person)
        .sorted(Comparator.comparingLong(PersonId::value))
        .toList();
  }

  private boolean isIn(Broadcast.Audience audience, Members.Entry member) {
    return switch (audience) {
      case Broadcast.Audience.Everybody everybody -> true;
      case Broadcast.Audience.OfRole of -> member.role() == of.role();
      case Broadcast.Audience.NeverBegan never ->
          draft.tables().trainings.values().stream()
              .noneMatch(
                  training ->
                      training.dossier().person().equals(member.person())
                          && training.dossier().scenario().equals(never.scenario()));
    };
  }

  @Override
  public void addRecipients(BroadcastId broadcast, List<PersonId> recipients) {
    recipients.forEach(
        person ->
            draft
                .tables()
                .recipients
                .putIfAbsent(new Addressed(broadcast, person), new Sent(false, Optional.empty())));
  }

  @Override
  public List<PersonId> takeNext(BroadcastId broadcast, int most, Instant at) {
    List<PersonId> next =
        recipients(broadcast)
            .filter(addressed -> !sent(addressed).enqueued())
            .map(Addressed::person)
            .sorted(Comparator.comparingLong(PersonId::value))
            .limit(most)
            .toList();
    next.forEach(person -> put(broadcast, person, new Sent(true, Optional.empty())));
    return next;
  }

  @Override
  public void record(BroadcastId broadcast, PersonId recipient, boolean arrived, Instant at) {
    put(broadcast, recipient, new Sent(true, Optional.of(arrived)));
  }

  @Override
  public List<BroadcastId> running(Instant now) {
    return draft.tables().broadcasts.values().stream()
        .filter(broadcast -> isRunning(broadcast, now))
        .map(Broadcast::id)
        .sorted(Comparator.comparingLong(BroadcastId::value))
        .toList();
  }

  private static boolean isRunning(Broadcast broadcast, Instant now) {
    return switch (broadcast.status()) {
      case SENDING -> true;
      case SCHEDULED -> broadcast.startAt().filter(start -> !start.isAfter(now)).isPresent();
      case DRAFT, PAUSED, STOPPED, DONE -> false;
    };
  }

  @Override
  public List<Broadcast> newest(int most) {
    return draft.tables().broadcasts.values().stream()
        .sorted(Comparator.comparingLong((Broadcast kept) -> kept.id().value()).reversed())
        .limit(most)
        .map(this::counted)
        .toList();
  }

  @Override
  public Optional<MessageRef> shownOn(BroadcastId broadcast) {
    return Optional.ofNullable(draft.tables().shown.get(broadcast));
  }

  @Override
  public void keepShown(BroadcastId broadcast, MessageRef message) {
    draft.tables().shown.put(broadcast, message);
  }

  private Broadcast counted(Broadcast kept) {
    List<Sent> all = recipients(kept.id()).map(this::sent).toList();
    return new Broadcast(
        kept.id(),
        kept.by(),
        kept.audience(),
        kept.text(),
        kept.status(),
        kept.startAt(),
        new Broadcast.Progress(all.size(), count(all, true), count(all, false)),
        kept.createdAt());
  }

  private static int count(List<Sent> all, boolean arrived) {
    return (int) all.stream().filter(sent -> sent.arrived().equals(Optional.of(arrived))).count();
  }

  private Stream<Addressed> recipients(BroadcastId broadcast) {
    return draft.tables().recipients.keySet().stream()
        .filter(addressed -> addressed.broadcast().equals(broadcast));
  }

  private Sent sent(Addressed addressed) {
    return Optional.ofNullable(draft.tables().recipients.get(addressed)).orElseThrow();
  }

  private void put(BroadcastId broadcast, PersonId person, Sent sent) {
    draft.tables().recipients.put(new Addressed(broadcast, person), sent);
  }
}
