package dev.zayavka.architecture.seeds.transactions.core.credit;

import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Sink;
import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Transactions;
import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Work;

final class BadField {
  private final Transactions<Work> transactions;
  private final Sink sink;

  BadField(Transactions<Work> transactions, Sink sink) {
    this.transactions = transactions;
    this.sink = sink;
  }

  int run() {
    return transactions.inTransaction(work -> work.outbox().enqueue() + sink.send());
  }
}
