package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.telegram.text.TextWithEntities;
import dev.zayavka.sandbox.telegram.world.FileStore;
import dev.zayavka.sandbox.telegram.world.Media;
import dev.zayavka.sandbox.telegram.world.MessageBody;
import dev.zayavka.sandbox.telegram.world.StoredFile;
import java.util.Locale;

/** Resolves a file argument: an uploaded file, a {@code file_id}, or an HTTP URL. */
final class IncomingFiles {
  private static final int LARGEST_PHOTO = 10 * 1024 * 1024;
  private static final String ATTACHED = "attach://";

  private final FileStore files;
  private final Media media;

  IncomingFiles(FileStore files, Media media) {
    this.files = files;
    this.media = media;
  }

  /** Message content for the file in the given argument. */
  MessageBody content(Arguments arguments, String kind, String name, TextWithEntities caption) {
    StoredFile file = file(arguments, kind, name);
    ObjectNode details = arguments.values();
    return media.content(kind, file, caption, details);
  }

  private StoredFile file(Arguments arguments, String kind, String name) {
    var direct = arguments.upload(name);
    if (direct.isPresent()) {
      return store(kind, direct.get());
    }
    String given = arguments.textOr(name, "").strip();
    if (given.isEmpty()) {
      throw ApiException.badRequest("there is no " + kind.replace('_', ' ') + " in the request");
    }
    if (given.startsWith(ATTACHED)) {
      return store(
          kind,
          arguments
              .upload(given.substring(ATTACHED.length()))
              .orElseThrow(
                  () -> ApiException.badRequest("there is no file attached under " + given)));
    }
    return files
        .byId(given)
        .map(known -> checkKind(known, kind))
        .orElseGet(() -> byAddress(kind, given));
  }

  private StoredFile store(String kind, MultipartFile upload) {
    if (upload.bytes().length == 0) {
      throw ApiException.badRequest("file must be non-empty");
    }
    if (kind.equals("photo") && upload.bytes().length > LARGEST_PHOTO) {
      throw ApiException.badRequest(
          "file of size %d bytes is too big for a photo; the maximum size is %d bytes"
              .formatted(upload.bytes().length, LARGEST_PHOTO));
    }
    boolean typed =
        !upload.mimeType().isEmpty() && !upload.mimeType().equals("application/octet-stream");
    String type = typed ? upload.mimeType() : Media.usualType(kind);
    return files.store(kind, upload.name(), type, upload.bytes());
  }

  /** An empty file with the name in the URL. Telegram would download it; the emulator does not. */
  private StoredFile byAddress(String kind, String given) {
    if (!given.startsWith("http://") && !given.startsWith("https://")) {
      throw ApiException.badRequest("wrong file identifier/HTTP URL specified");
    }
    String name = given.substring(given.lastIndexOf('/') + 1);
    return files.store(kind, name, Media.usualType(kind), new byte[0]);
  }

  private static StoredFile checkKind(StoredFile known, String kind) {
    if (!known.kind().equals(kind)) {
      throw ApiException.badRequest(
          "can't use file of type %s as %s".formatted(title(known.kind()), title(kind)));
    }
    return known;
  }

  private static String title(String kind) {
    return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
  }
}
