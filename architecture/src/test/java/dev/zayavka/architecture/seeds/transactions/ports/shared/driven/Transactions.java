package dev.zayavka.architecture.seeds.transactions.ports.shared.driven;

import java.util.function.Function;

public interface Transactions<W extends Work> {
  <T> T inTransaction(Function<? super W, ? extends T> action);
}
