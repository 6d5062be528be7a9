package dev.zayavka.architecture.seeds.desks.core.credit;

import dev.zayavka.architecture.seeds.desks.ports.support.Ticket;

record BadDesk(Ticket[] tickets) {}
