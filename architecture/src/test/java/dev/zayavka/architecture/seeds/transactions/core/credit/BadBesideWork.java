package dev.zayavka.architecture.seeds.transactions.core.credit;

import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Outbox;
import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Transactions;
import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Work;

/** The same port as in work, and another transaction. */
record BadBesideWork(Transactions<Work> transactions, Outbox outbox) {
  int run() {
    return transactions.inTransaction(work -> outbox.enqueue());
  }
}
