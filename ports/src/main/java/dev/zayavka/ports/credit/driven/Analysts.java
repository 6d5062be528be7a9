package dev.zayavka.ports.credit.driven;

import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.AnalystStanding;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** The list of analysts. */
public interface Analysts {

  /** An active or former analyst; empty if this person was never on the list. */
  Optional<Analyst> find(PersonId person);

  /** True if this person may accept requests now. */
  AnalystStanding standing(PersonId person);

  /** Adds an analyst to the list or replaces their entry. */
  void put(Analyst analyst);

  /** Active analysts, by name. */
  List<Analyst> active();
}
