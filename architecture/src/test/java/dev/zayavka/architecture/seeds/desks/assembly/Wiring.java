package dev.zayavka.architecture.seeds.desks.assembly;

import dev.zayavka.architecture.seeds.desks.core.credit.Desk;
import dev.zayavka.architecture.seeds.desks.ports.support.Ticket;

record Wiring(Desk desk, Ticket ticket) {}
