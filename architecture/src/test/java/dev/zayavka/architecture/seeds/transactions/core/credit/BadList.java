package dev.zayavka.architecture.seeds.transactions.core.credit;

import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Sink;
import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Transactions;
import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Work;
import java.util.List;

record BadList(Transactions<Work> transactions, List<? extends Sink> sinks) {
  int run() {
    return transactions.inTransaction(work -> work.outbox().enqueue());
  }
}
