package dev.zayavka.ports.credit.driven;

import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** The list of analysts. */
public interface Analysts {

  /** An active or former analyst; empty if this person was never on the list. */
  Optional<Analyst> find(PersonId person);

  /** Puts somebody on the list, or changes them there. */
  void put(Analyst analyst);

  /** Active analysts, by name. */
  List<Analyst> active();
}
