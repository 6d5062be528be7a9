package dev.zayavka.architecture.seeds.cycles.adapter.postgres.generated;

import dev.zayavka.architecture.seeds.cycles.adapter.postgres.generated.tables.Table;

public record Schema(Table table) {}
