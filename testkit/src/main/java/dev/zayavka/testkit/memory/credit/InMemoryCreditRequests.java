package dev.zayavka.testkit.memory.credit;

import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditRequests;
import dev.zayavka.testkit.memory.DeskDraft;
import java.time.Instant;
import java.util.Optional;

/** Credit requests; the one lock of the store holds each of them. */
record InMemoryCreditRequests(DeskDraft<CreditTables> draft) implements CreditRequests {
  @Override
  public CreditState lock(OnefId request) {
    return Optional.<CreditState>ofNullable(draft.tables().requests.get(request))
        .orElseGet(CreditState.Absent::new);
  }

  @Override
  public RequestId nextId() {
    return new RequestId(draft.tables().lastRequest.incrementAndGet());
  }

  @Override
  public void save(CreditState.Existing state, Instant at) {
    draft.tables().requests.put(state.dossier().application().onefId(), state);
  }
}
