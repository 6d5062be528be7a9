package dev.zayavka.architecture.seeds.contracts.adapter.sheets;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.Locks;
import dev.zayavka.architecture.seeds.contracts.testkit.contract.shared.LocksContract;

/** May test either of two implementations. */
record SheetsChecks(Locks locks) implements LocksContract {}
