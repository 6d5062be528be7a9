package dev.zayavka.architecture.seeds.desks.adapter.postgres.support;

import dev.zayavka.architecture.seeds.desks.adapter.postgres.credit.Rows;

public record BadTickets(Rows rows) {}
