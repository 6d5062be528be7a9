package dev.zayavka.architecture.seeds.contracts.adapter.postgres;

import dev.zayavka.architecture.seeds.contracts.ports.credit.driven.CreditWork;
import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.Locks;

record PostgresWork(Locks locks) implements CreditWork {}
