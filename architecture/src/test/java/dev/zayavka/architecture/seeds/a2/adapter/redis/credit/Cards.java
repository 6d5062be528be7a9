package dev.zayavka.architecture.seeds.a2.adapter.redis.credit;

import dev.zayavka.architecture.seeds.a2.adapter.redis.Keys;

record Cards(Keys keys) {}
