package dev.zayavka.architecture.seeds.features.ports.delivery;

import dev.zayavka.architecture.seeds.features.ports.credit.Request;

public record BadRoute(Request request) {}
