package dev.zayavka.architecture.seeds.desks.core.credit;

import dev.zayavka.architecture.seeds.desks.ports.credit.Request;
import dev.zayavka.architecture.seeds.desks.ports.shared.Word;

public record Desk(Request request, Word word) {}
