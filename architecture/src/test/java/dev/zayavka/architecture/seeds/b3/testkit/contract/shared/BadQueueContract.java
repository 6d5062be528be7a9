package dev.zayavka.architecture.seeds.b3.testkit.contract.shared;

import dev.zayavka.architecture.seeds.b3.ports.shared.driven.BadQueue;

/** Is there, and tries nothing. */
public interface BadQueueContract {
  BadQueue queue();
}
