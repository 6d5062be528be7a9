package dev.zayavka.architecture.seeds.b3.adapter.telegram;

import dev.zayavka.architecture.seeds.b3.testkit.contract.shared.LocksContract;

/** Nobody can run it. */
abstract class HalfTriedLocksChecks implements LocksContract {}
