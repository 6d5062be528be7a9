package dev.zayavka.architecture.seeds.contracts.adapter.onef;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.Locks;
import dev.zayavka.architecture.seeds.contracts.testkit.contract.shared.LocksContract;

record NamedLocksChecks(Locks locks) implements LocksContract {}
