package dev.zayavka.architecture.seeds.b1.adapter.postgres;

import org.jooq.DSLContext;

record Rows(DSLContext jooq) {}
