package dev.zayavka.adapter.onef;

import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditStats;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.IntakeOutcome;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestDossier;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.PullCursor;
import dev.zayavka.ports.credit.driving.AskCredit;
import dev.zayavka.ports.credit.driving.ReceiveRequests;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fake of the credit service: stores received requests and shows the states a test sets. */
final class FakeCreditService implements ReceiveRequests, AskCredit, PullCursor {

  final Map<OnefId, CreditState.Existing> states = new LinkedHashMap<>();
  final List<Application> received = new ArrayList<>();
  Optional<String> cursor = Optional.empty();
  @Nullable RuntimeException trouble;

  /** Sets the state of a request, without the commands that lead to it. */
  void holds(CreditState.Existing state) {
    states.put(state.dossier().application().onefId(), state);
  }

  @Override
  public IntakeOutcome receive(Application application, Instant at) {
    if (trouble != null) {
      throw trouble;
    }
    received.add(application);
    CreditState.Existing known = states.get(application.onefId());
    if (known == null) {
      CreditState.Received created =
          new CreditState.Received(
              new RequestDossier(new RequestId(states.size() + 1L), application, 0, at));
      holds(created);
      return new IntakeOutcome.Created(created);
    }
    return known.dossier().application().fingerprint().equals(application.fingerprint())
        ? new IntakeOutcome.Repeated(known)
        : new IntakeOutcome.Conflicting(known);
  }

  @Override
  public CreditState request(OnefId request) {
    CreditState known = states.get(request);
    return known == null ? new CreditState.Absent() : known;
  }

  @Override
  public Optional<String> load() {
    return cursor;
  }

  @Override
  public void save(String next) {
    cursor = Optional.of(next);
  }

  @Override
  public List<RequestHistoryEntry> history(OnefId request) {
    throw new UnsupportedOperationException("1F never asks for the history");
  }

  @Override
  public Page<CreditState.Existing> requests(Optional<CreditStatus> status, int page) {
    throw new UnsupportedOperationException("1F never asks for lists");
  }

  @Override
  public List<CreditState.Held> heldBy(PersonId person) {
    return List.of();
  }

  @Override
  public CreditStats stats() {
    throw new UnsupportedOperationException("1F never asks for statistics");
  }
}
