package dev.zayavka.architecture.seeds.b7.core.credit;

import dev.zayavka.architecture.seeds.b7.ports.shared.driven.Sink;

/** Holds a remote port, and opens no transaction. */
record Helper(Sink sink) {
  int send() {
    return sink.send();
  }
}
