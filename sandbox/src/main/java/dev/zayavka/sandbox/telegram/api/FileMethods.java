package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.world.FileStore;
import dev.zayavka.sandbox.telegram.world.StoredFile;

/**
 * Prepares a download: "for the moment, bots can download files of up to 20MB in size" (Bot API,
 * getFile).
 */
final class FileMethods {
  private static final int LARGEST = 20 * 1024 * 1024;

  private final FileStore files;

  private FileMethods(FileStore files) {
    this.files = files;
  }

  static void register(MethodRegistry methods, FileStore files) {
    methods.reads("getFile", new FileMethods(files)::getFile);
  }

  private JsonNode getFile(Arguments arguments) {
    String id = arguments.textOr("file_id", "");
    if (id.isEmpty()) {
      throw ApiException.badRequest("file_id not specified");
    }
    StoredFile file = files.byId(id).orElseThrow(() -> ApiException.badRequest("invalid file_id"));
    if (file.size() > LARGEST) {
      throw ApiException.badRequest("file is too big");
    }
    return JsonNodes.object()
        .put("file_id", file.fileId())
        .put("file_unique_id", file.uniqueId())
        .put("file_size", file.size())
        .put("file_path", file.path());
  }
}
