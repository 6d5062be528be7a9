package dev.zayavka.architecture.seeds.cycles.adapter.postgres.generated.tables;

import dev.zayavka.architecture.seeds.cycles.adapter.postgres.generated.Schema;

public record Table(Schema schema) {}
