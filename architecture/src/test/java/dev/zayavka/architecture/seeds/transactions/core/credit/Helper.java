package dev.zayavka.architecture.seeds.transactions.core.credit;

import dev.zayavka.architecture.seeds.transactions.ports.shared.driven.Sink;

/** Holds a remote port, but opens no transaction. */
record Helper(Sink sink) {
  int send() {
    return sink.send();
  }
}
