package dev.zayavka.architecture.seeds.contracts.testkit.contract.shared;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.BadQueue;

/** Is there, and tries nothing. */
public interface BadQueueContract {
  BadQueue queue();
}
