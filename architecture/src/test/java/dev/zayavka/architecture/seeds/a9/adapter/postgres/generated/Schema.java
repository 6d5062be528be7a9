package dev.zayavka.architecture.seeds.a9.adapter.postgres.generated;

import dev.zayavka.architecture.seeds.a9.adapter.postgres.generated.tables.Table;

public record Schema(Table table) {}
