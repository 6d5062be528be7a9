package dev.zayavka.testkit.memory.credit;

import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.AnalystStanding;
import dev.zayavka.ports.credit.driven.Analysts;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.People;
import dev.zayavka.testkit.memory.DeskDraft;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The list of analysts. */
record InMemoryAnalysts(DeskDraft<CreditTables> draft, People people) implements Analysts {
  @Override
  public Optional<Analyst> find(PersonId person) {
    return Optional.ofNullable(draft.tables().analysts.get(person));
  }

  @Override
  public AnalystStanding standing(PersonId person) {
    return new AnalystStanding(
        find(person).filter(Analyst::active).isPresent(), people.reachable(person));
  }

  @Override
  public void put(Analyst analyst) {
    draft.tables().analysts.put(analyst.person().id(), analyst);
  }

  @Override
  public List<Analyst> active() {
    return draft.tables().analysts.values().stream()
        .filter(Analyst::active)
        .sorted(
            Comparator.comparing((Analyst analyst) -> analyst.person().name())
                .thenComparingLong(analyst -> analyst.person().id().value()))
        .toList();
  }
}
