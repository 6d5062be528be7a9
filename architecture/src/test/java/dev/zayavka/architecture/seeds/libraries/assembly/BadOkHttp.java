package dev.zayavka.architecture.seeds.libraries.assembly;

import okhttp3.Request;

final class BadOkHttp {
  String call() {
    return new Request.Builder().url("http://localhost").build().method();
  }
}
