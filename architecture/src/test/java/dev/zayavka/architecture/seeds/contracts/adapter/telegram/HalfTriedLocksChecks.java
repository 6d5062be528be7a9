package dev.zayavka.architecture.seeds.contracts.adapter.telegram;

import dev.zayavka.architecture.seeds.contracts.testkit.contract.shared.LocksContract;

/** Abstract, so it cannot be run. */
abstract class HalfTriedLocksChecks implements LocksContract {}
