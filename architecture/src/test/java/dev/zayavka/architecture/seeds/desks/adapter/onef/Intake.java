package dev.zayavka.architecture.seeds.desks.adapter.onef;

import dev.zayavka.architecture.seeds.desks.ports.credit.Request;

/** The adapter of a system that one desk alone uses depends on this desk. */
public record Intake(Request request) {}
