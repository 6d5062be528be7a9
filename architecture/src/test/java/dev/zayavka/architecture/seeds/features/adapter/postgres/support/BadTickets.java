package dev.zayavka.architecture.seeds.features.adapter.postgres.support;

import dev.zayavka.architecture.seeds.features.adapter.postgres.credit.Rows;

public record BadTickets(Rows rows) {}
