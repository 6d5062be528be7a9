package dev.zayavka.architecture.seeds.desks.adapter.onef;

import dev.zayavka.architecture.seeds.desks.ports.support.Ticket;

record BadCallback(Ticket ticket) {}
