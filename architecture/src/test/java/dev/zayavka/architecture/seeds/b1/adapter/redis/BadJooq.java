package dev.zayavka.architecture.seeds.b1.adapter.redis;

import org.jooq.DSLContext;

record BadJooq(DSLContext jooq) {}
