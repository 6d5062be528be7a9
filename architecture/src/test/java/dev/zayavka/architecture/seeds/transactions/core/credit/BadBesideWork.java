package dev.zayavka.architecture.seeds.transactions.core.credit;

import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Outbox;
import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Transactions;
import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Work;

/** Holds a port that work has too, outside of the transaction. */
record BadBesideWork(Transactions<Work> transactions, Outbox outbox) {
  int run() {
    return transactions.inTransaction(work -> outbox.enqueue());
  }
}
