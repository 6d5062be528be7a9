package dev.zayavka.core.credit;

import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.credit.driving.ManageAnalysts;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Service for the list of analysts, which admins edit. */
public final class AnalystService implements ManageAnalysts {

  private static final Comparator<Analyst> BY_NAME =
      Comparator.comparing((Analyst analyst) -> analyst.person().name())
          .thenComparing(analyst -> analyst.person().id().value());

  private final Transactions<CreditWork> transactions;
  private final CreditPolicy policy;

  public AnalystService(Transactions<CreditWork> transactions, CreditPolicy policy) {
    this.transactions = transactions;
    this.policy = policy;
  }

  @Override
  public void seed(Collection<Person> analysts) {
    transactions.run(
        work ->
            analysts.stream()
                .filter(analyst -> work.analysts().find(analyst.id()).isEmpty())
                .forEach(analyst -> work.analysts().put(new Analyst(analyst, true))));
  }

  @Override
  public List<Analyst> analysts() {
    return transactions.read(
        work ->
            work.analysts().active().stream()
                .map(analyst -> named(work, analyst))
                .sorted(BY_NAME)
                .toList());
  }

  @Override
  public Change add(CommandId id, Person by, PersonId analyst, Optional<String> name, Instant at) {
    return change(
        id,
        by,
        at,
        work -> Optional.of(new Analyst(new Person(analyst, called(work, analyst, name)), true)),
        analyst);
  }

  @Override
  public Change remove(CommandId id, Person by, PersonId analyst, Instant at) {
    return change(
        id,
        by,
        at,
        work -> work.analysts().find(analyst).map(known -> new Analyst(known.person(), false)),
        analyst);
  }

  @Override
  public boolean isAnalyst(PersonId person) {
    return transactions.read(
        work -> work.analysts().find(person).filter(Analyst::active).isPresent());
  }

  @Override
  public Optional<Analyst> find(PersonId person) {
    return transactions.read(
        work -> work.analysts().find(person).map(analyst -> named(work, analyst)));
  }

  private Change change(
      CommandId id,
      Person by,
      Instant at,
      Function<CreditWork, Optional<Analyst>> wanted,
      PersonId analyst) {
    if (!policy.admins().contains(by.id())) {
      return Change.NOT_AN_ADMIN;
    }
    return transactions.inTransaction(
        work -> {
          if (work.commands().seen(id)) {
            return Change.DONE;
          }
          Optional<Analyst> after = wanted.apply(work);
          if (after.isEmpty() || after.equals(work.analysts().find(analyst))) {
            return Change.NO_CHANGE;
          }
          if (work.commands().firstTime(id, at)) {
            work.analysts().put(after.get());
          }
          return Change.DONE;
        });
  }

  /**
   * Replaces a placeholder name: an analyst added without a name gets the name last seen in a
   * private chat.
   */
  private static Analyst named(CreditWork work, Analyst analyst) {
    PersonId id = analyst.person().id();
    return analyst.person().name().equals(Long.toString(id.value()))
        ? work.people().find(id).map(seen -> new Analyst(seen, analyst.active())).orElse(analyst)
        : analyst;
  }

  private static String called(CreditWork work, PersonId person, Optional<String> name) {
    return name.or(() -> work.people().find(person).map(Person::name))
        .or(() -> work.analysts().find(person).map(known -> known.person().name()))
        .orElse(Long.toString(person.value()));
  }
}
