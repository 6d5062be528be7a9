package dev.zayavka.architecture.seeds.features.core.credit;

import dev.zayavka.architecture.seeds.features.ports.support.Ticket;

record BadDesk(Ticket[] tickets) {}
