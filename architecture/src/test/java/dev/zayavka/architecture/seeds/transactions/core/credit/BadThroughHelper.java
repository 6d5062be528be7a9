package dev.zayavka.architecture.seeds.transactions.core.credit;

import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Transactions;
import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Work;

record BadThroughHelper(Transactions<Work> transactions, Helper helper) {
  int run() {
    return transactions.inTransaction(work -> helper.send());
  }
}
