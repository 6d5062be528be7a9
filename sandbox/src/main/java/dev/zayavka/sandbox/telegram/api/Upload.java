package dev.zayavka.sandbox.telegram.api;

/** A file in a multipart request. */
public record Upload(String name, String mimeType, byte[] bytes) {}
