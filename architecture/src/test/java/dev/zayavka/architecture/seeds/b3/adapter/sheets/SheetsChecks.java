package dev.zayavka.architecture.seeds.b3.adapter.sheets;

import dev.zayavka.architecture.seeds.b3.ports.shared.driven.Locks;
import dev.zayavka.architecture.seeds.b3.testkit.contract.shared.LocksContract;

/** May be about the one or the other. */
record SheetsChecks(Locks locks) implements LocksContract {}
