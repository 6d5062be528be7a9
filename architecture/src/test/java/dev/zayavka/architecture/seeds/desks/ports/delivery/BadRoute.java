package dev.zayavka.architecture.seeds.desks.ports.delivery;

import dev.zayavka.architecture.seeds.desks.ports.credit.Request;

public record BadRoute(Request request) {}
