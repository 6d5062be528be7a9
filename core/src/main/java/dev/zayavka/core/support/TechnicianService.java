package dev.zayavka.core.support;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TechnicianSeed;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Technicians;
import dev.zayavka.ports.support.driven.Technicians.Seeded;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Service for the list of technicians, from the settings and as admins edit it. */
public final class TechnicianService implements ManageTechnicians {

  private final Transactions<SupportWork> transactions;
  private final SupportPolicy policy;

  public TechnicianService(Transactions<SupportWork> transactions, SupportPolicy policy) {
    this.transactions = transactions;
    this.policy = policy;
  }

  @Override
  public void merge(Collection<TechnicianSeed> seeds) {
    transactions.run(work -> seeds.forEach(seed -> merge(work.technicians(), seed)));
  }

  @Override
  public List<Technician> technicians() {
    return transactions.inTransaction(work -> work.technicians().all());
  }

  @Override
  public Change add(
      CommandId id, Person by, String name, ChatId group, Optional<PersonId> user, Instant at) {
    return change(
        id,
        by,
        at,
        work -> {
          Technicians technicians = work.technicians();
          if (isMain(work, group)) {
            return Change.GROUP_IS_MAIN;
          }
          if (technicians.named(name).isPresent()) {
            return Change.NAME_TAKEN;
          }
          technicians.put(new Technician(technicians.nextId(), name, user, group, true));
          return Change.DONE;
        });
  }

  @Override
  public Change rename(CommandId id, Person by, TechnicianId technician, String name, Instant at) {
    return change(
        id,
        by,
        at,
        work ->
            work.technicians()
                    .named(name)
                    .filter(namesake -> !namesake.id().equals(technician))
                    .isPresent()
                ? Change.NAME_TAKEN
                : replace(
                    work.technicians(),
                    technician,
                    old -> new Technician(old.id(), name, old.user(), old.group(), old.active())));
  }

  @Override
  public Change move(CommandId id, Person by, TechnicianId technician, ChatId group, Instant at) {
    return change(
        id,
        by,
        at,
        work ->
            isMain(work, group)
                ? Change.GROUP_IS_MAIN
                : replace(work.technicians(), technician, old -> at(old, group)));
  }

  @Override
  public Change identify(
      CommandId id, Person by, TechnicianId technician, PersonId user, Instant at) {
    return change(id, by, technician, old -> as(old, Optional.of(user)), at);
  }

  @Override
  public Change activate(
      CommandId id, Person by, TechnicianId technician, boolean active, Instant at) {
    return change(
        id,
        by,
        technician,
        old -> new Technician(old.id(), old.name(), old.user(), old.group(), active),
        at);
  }

  private Change change(
      CommandId id,
      Person by,
      TechnicianId technician,
      UnaryOperator<Technician> change,
      Instant at) {
    return change(id, by, at, work -> replace(work.technicians(), technician, change));
  }

  private boolean isMain(SupportWork work, ChatId group) {
    return group.equals(policy.mainGroup())
        || group.equals(work.chatMoves().current(policy.mainGroup()));
  }

  private Change change(CommandId id, Person by, Instant at, Function<SupportWork, Change> change) {
    if (!policy.admins().contains(by.id())) {
      return Change.NOT_AN_ADMIN;
    }
    return transactions.once(id, at, Change.DONE, change::apply);
  }

  private static Change replace(
      Technicians technicians, TechnicianId id, UnaryOperator<Technician> change) {
    Optional<Technician> before = technicians.find(id);
    Optional<Technician> after = before.map(change);
    if (after.isEmpty()) {
      return Change.NO_SUCH_TECHNICIAN;
    }
    if (after.equals(before)) {
      return Change.NO_CHANGE;
    }
    technicians.put(after.get());
    return Change.DONE;
  }

  /**
   * Merges the settings: only entries that changed since the last start are applied, so that edits
   * of admins stay.
   */
  private static void merge(Technicians technicians, TechnicianSeed seed) {
    Optional<Seeded> before = technicians.seeded(seed.name());
    if (before.map(Seeded::seed).filter(seed::equals).isPresent()) {
      return;
    }
    Technician merged =
        before
            .flatMap(seeded -> technicians.find(seeded.technician()))
            .or(() -> technicians.named(seed.name()))
            .map(known -> as(at(known, seed.group()), seed.user().or(known::user)))
            .orElseGet(
                () ->
                    new Technician(
                        technicians.nextId(), seed.name(), seed.user(), seed.group(), true));
    technicians.put(merged);
    technicians.seed(new Seeded(seed, merged.id()));
  }

  private static Technician at(Technician old, ChatId group) {
    return new Technician(old.id(), old.name(), old.user(), group, old.active());
  }

  private static Technician as(Technician old, Optional<PersonId> user) {
    return new Technician(old.id(), old.name(), user, old.group(), old.active());
  }
}
