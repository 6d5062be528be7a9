package dev.zayavka.architecture.seeds.desks.adapter.postgres;

import dev.zayavka.architecture.seeds.desks.adapter.postgres.credit.Rows;
import dev.zayavka.architecture.seeds.desks.adapter.postgres.support.BadTickets;

/** A module's wiring knows them all. */
record PostgresAdapter(Rows rows, BadTickets tickets) {}
