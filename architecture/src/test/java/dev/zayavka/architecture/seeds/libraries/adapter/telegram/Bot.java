package dev.zayavka.architecture.seeds.libraries.adapter.telegram;

import okhttp3.OkHttpClient;

record Bot(OkHttpClient http) {}
