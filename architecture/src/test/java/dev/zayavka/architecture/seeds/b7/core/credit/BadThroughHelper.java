package dev.zayavka.architecture.seeds.b7.core.credit;

import dev.zayavka.architecture.seeds.b7.ports.shared.driven.Transactions;
import dev.zayavka.architecture.seeds.b7.ports.shared.driven.Work;

record BadThroughHelper(Transactions<Work> transactions, Helper helper) {
  int run() {
    return transactions.inTransaction(work -> helper.send());
  }
}
