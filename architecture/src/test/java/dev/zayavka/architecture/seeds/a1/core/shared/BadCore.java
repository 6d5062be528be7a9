package dev.zayavka.architecture.seeds.a1.core.shared;

import dev.zayavka.architecture.seeds.a1.adapter.postgres.Rows;

record BadCore(Rows rows) {}
