package dev.zayavka.ports.credit.driven;

import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** The list of analysts. */
public interface Analysts {

  /** Somebody who is or was on the list; empty when they never were. */
  Optional<Analyst> find(PersonId person);

  /** Puts somebody on the list, or changes them there. */
  void put(Analyst analyst);

  /** Everybody who is on the list and active, by name. */
  List<Analyst> active();
}
