package dev.zayavka.architecture.seeds.contracts.testkit.contract.shared;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.BadQueue;

/** A contract without a test. */
public interface BadQueueContract {
  BadQueue queue();
}
