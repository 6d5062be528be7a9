package dev.zayavka.architecture.seeds.layers.core.shared;

import dev.zayavka.architecture.seeds.layers.adapter.postgres.Rows;

record BadCore(Rows rows) {}
