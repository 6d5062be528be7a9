package dev.zayavka.core.credit;

import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditStats;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.credit.driving.AskCredit;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.util.List;
import java.util.Optional;

/** Query service of the credit desk: single requests, history, lists and statistics. */
public final class CreditQueryService implements AskCredit {

  private static final int PAGE_SIZE = 10;

  private final Transactions<CreditWork> transactions;

  public CreditQueryService(Transactions<CreditWork> transactions) {
    this.transactions = transactions;
  }

  @Override
  public CreditState request(OnefId request) {
    return transactions.read(work -> work.reports().find(request));
  }

  @Override
  public List<RequestHistoryEntry> history(OnefId request) {
    return transactions.read(
        work ->
            switch (work.reports().find(request)) {
              case CreditState.Absent absent -> List.<RequestHistoryEntry>of();
              case Existing existing -> work.audit().of(existing.dossier().id());
            });
  }

  @Override
  public Page<Existing> requests(Optional<CreditStatus> status, int page) {
    return transactions.read(work -> work.reports().page(status, page, PAGE_SIZE));
  }

  @Override
  public List<CreditState.Held> heldBy(PersonId person) {
    return transactions.read(work -> work.reports().heldBy(person));
  }

  @Override
  public CreditStats stats() {
    return transactions.read(work -> work.reports().stats());
  }
}
