package dev.zayavka.adapter.postgres.credit;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.credit.AnalystStanding;
import dev.zayavka.ports.shared.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Standings of the holders of requests locked in one transaction, read with the requests, so that
 * the check of a holder's step costs no statement of its own.
 */
final class HolderStandings {

  private final Map<PersonId, AnalystStanding> known = new HashMap<>();

  HolderStandings(Session session) {
    session.onForget(known::clear);
  }

  void keep(PersonId holder, AnalystStanding standing) {
    known.put(holder, standing);
  }

  void forget(PersonId person) {
    known.remove(person);
  }

  Optional<AnalystStanding> of(PersonId person) {
    return Optional.ofNullable(known.get(person));
  }
}
