package dev.zayavka.architecture.seeds.desks.assembly;

import dev.zayavka.architecture.seeds.desks.core.credit.Desk;
import dev.zayavka.architecture.seeds.desks.ports.support.Ticket;

record BadWiring(Desk desk, Ticket ticket) {}
