package dev.zayavka.architecture.seeds.b3.adapter.postgres;

import dev.zayavka.architecture.seeds.b3.ports.credit.driven.CreditWork;
import dev.zayavka.architecture.seeds.b3.ports.shared.driven.Locks;

record PostgresWork(Locks locks) implements CreditWork {}
