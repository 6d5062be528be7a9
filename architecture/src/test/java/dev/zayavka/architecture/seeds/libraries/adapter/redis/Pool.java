package dev.zayavka.architecture.seeds.libraries.adapter.redis;

import org.redisson.api.RedissonClient;

record Pool(RedissonClient redisson) {}
