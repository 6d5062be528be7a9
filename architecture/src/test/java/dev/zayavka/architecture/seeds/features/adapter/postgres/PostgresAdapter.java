package dev.zayavka.architecture.seeds.features.adapter.postgres;

import dev.zayavka.architecture.seeds.features.adapter.postgres.credit.Rows;
import dev.zayavka.architecture.seeds.features.adapter.postgres.support.BadTickets;

/** A module's wiring knows them all. */
record PostgresAdapter(Rows rows, BadTickets tickets) {}
