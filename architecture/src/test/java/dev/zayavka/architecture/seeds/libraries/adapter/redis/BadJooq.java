package dev.zayavka.architecture.seeds.libraries.adapter.redis;

import org.jooq.DSLContext;

record BadJooq(DSLContext jooq) {}
