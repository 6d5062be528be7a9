package dev.zayavka.architecture.seeds.transactions.core.credit;

import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Transactions;
import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Work;

final class CreditService {
  private final Transactions<? extends Work> transactions;

  CreditService(Transactions<? extends Work> transactions) {
    this.transactions = transactions;
  }

  int run() {
    return transactions.inTransaction(work -> work.outbox().enqueue());
  }
}
