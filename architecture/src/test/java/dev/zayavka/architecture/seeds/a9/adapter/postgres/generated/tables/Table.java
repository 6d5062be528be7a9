package dev.zayavka.architecture.seeds.a9.adapter.postgres.generated.tables;

import dev.zayavka.architecture.seeds.a9.adapter.postgres.generated.Schema;

public record Table(Schema schema) {}
