package dev.zayavka.architecture.seeds.adapters.adapter.redis.credit;

import dev.zayavka.architecture.seeds.adapters.adapter.redis.Keys;

record Cards(Keys keys) {}
