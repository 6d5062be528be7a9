package dev.zayavka.architecture.seeds.libraries.adapter.postgres;

import org.jooq.DSLContext;

record Rows(DSLContext jooq) {}
