package dev.zayavka.testkit.contract.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;

import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestDossier;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/** The store of a credit desk in the words of the contracts; each call is a transaction. */
record CreditDriver(Transactions<CreditWork> transactions) {
  <T> T ask(Function<? super CreditWork, ? extends T> question) {
    return transactions.inTransaction(question);
  }

  void tell(Consumer<? super CreditWork> action) {
    transactions.run(action);
  }

  /** A new request. */
  RequestDossier someRequest(long onefId) {
    return someRequest(onefId, NOW);
  }

  RequestDossier someRequest(long onefId, Instant receivedAt) {
    RequestDossier dossier = newDossier(anApplication(onefId), receivedAt);
    save(new CreditState.Received(dossier));
    return dossier;
  }

  RequestDossier newDossier(Application application, Instant receivedAt) {
    RequestId id = ask(work -> work.requests().nextId());
    return new RequestDossier(id, application, 0, receivedAt);
  }

  void save(CreditState.Existing state) {
    tell(work -> save(work, state));
  }

  CreditState load(OnefId request) {
    return ask(work -> work.requests().lock(request));
  }

  /** Keeps a state the way the port asks for: locked in the same transaction. */
  static void save(CreditWork work, CreditState.Existing state) {
    work.requests().lock(state.dossier().application().onefId());
    work.requests().save(state, NOW);
  }
}
