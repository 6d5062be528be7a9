package dev.zayavka.architecture.seeds.b1.assembly;

import okhttp3.Request;

final class BadOkHttp {
  String call() {
    return new Request.Builder().url("http://localhost").build().method();
  }
}
