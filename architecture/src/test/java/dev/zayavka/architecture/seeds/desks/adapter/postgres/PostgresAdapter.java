package dev.zayavka.architecture.seeds.desks.adapter.postgres;

import dev.zayavka.architecture.seeds.desks.adapter.postgres.credit.Rows;
import dev.zayavka.architecture.seeds.desks.adapter.postgres.support.BadTickets;

/** The wiring of a module depends on all desks. */
record PostgresAdapter(Rows rows, BadTickets tickets) {}
