package dev.zayavka.architecture.seeds.desks.adapter.postgres;

import dev.zayavka.architecture.seeds.desks.adapter.postgres.credit.Rows;
import dev.zayavka.architecture.seeds.desks.adapter.postgres.support.BadTickets;

record BadPostgresAdapter(Rows rows, BadTickets tickets) {}
