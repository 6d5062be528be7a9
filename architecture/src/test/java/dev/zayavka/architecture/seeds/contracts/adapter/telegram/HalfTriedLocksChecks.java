package dev.zayavka.architecture.seeds.contracts.adapter.telegram;

import dev.zayavka.architecture.seeds.contracts.testkit.contract.shared.LocksContract;

/** Nobody can run it. */
abstract class HalfTriedLocksChecks implements LocksContract {}
