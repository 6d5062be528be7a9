package dev.zayavka.architecture.seeds.contracts.adapter.sheets;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.Locks;
import dev.zayavka.architecture.seeds.contracts.testkit.contract.shared.LocksContract;

/** May be about the one or the other. */
record SheetsChecks(Locks locks) implements LocksContract {}
