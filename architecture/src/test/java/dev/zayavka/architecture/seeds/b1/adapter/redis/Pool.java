package dev.zayavka.architecture.seeds.b1.adapter.redis;

import org.redisson.api.RedissonClient;

record Pool(RedissonClient redisson) {}
