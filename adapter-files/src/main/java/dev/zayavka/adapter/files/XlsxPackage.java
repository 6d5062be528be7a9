package dev.zayavka.adapter.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * ZIP package of a workbook (ECMA-376, part 2) with a limit on its unpacked size. The size the
 * archive claims is checked first, and the bytes of each part that is read are counted as well,
 * because the claim may be false.
 */
final class XlsxPackage implements AutoCloseable {

  /** Largest unpacked size in bytes; a list of 20,000 rows needs a tenth of it. */
  static final long MAX_UNPACKED = 64L * 1024 * 1024;

  private static final int MAX_RELATIONSHIPS = 10_000;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
  private long left = MAX_UNPACKED;

  private XlsxPackage(ZipFile zip) {
    this.zip = zip;
  }

  static XlsxPackage open(byte[] content) throws IOException {
    ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
    XlsxPackage opened = new XlsxPackage(zip);
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      opened.parts.put(key(entry.getName()), entry);
    }
    return opened;
  }

  /**
   * Checks the unpacked size the archive claims, of all its parts together.
   *
   * @throws TooLargeException if it is larger than {@link #MAX_UNPACKED}
   */
  void checkClaimedSize() {
    long claimed =
        parts.values().stream().mapToLong(part -> Math.min(part.getSize(), MAX_UNPACKED + 1)).sum();
    if (claimed > MAX_UNPACKED) {
      throw new TooLargeException();
    }
  }

  /**
   * Name of the part the package starts with; empty if it has no such part in XML. Programs that
   * leave the relationships of the package out use the usual name, or name the type of the part.
   */
  Optional<String> mainPart() throws IOException, XMLStreamException {
    Stream<String> named =
        relationships("").values().stream()
            .filter(relationship -> relationship.is("officeDocument"))
            .map(Relationship::target);
    Stream<String> usual = parts.keySet().stream().filter(name -> name.endsWith("workbook.xml"));
    return Stream.of(named, usual, typed())
        .flatMap(names -> names)
        .filter(name -> name.endsWith(".xml") && parts.containsKey(key(name)))
        .findFirst();
  }

  /** Parts that are a workbook by their content type. */
  private Stream<String> typed() throws IOException, XMLStreamException {
    List<String> names = new ArrayList<>();
    Optional<LimitedXml> opened = openIfPresent("[Content_Types].xml");
    if (opened.isPresent()) {
      try (LimitedXml xml = opened.get()) {
        while (xml.advance() && names.size() < MAX_RELATIONSHIPS) {
          if (xml.isStart("Override") && isWorkbook(xml.attribute("ContentType").orElse(""))) {
            names.add(xml.attribute("PartName").orElse("").replaceFirst("^/", ""));
          }
        }
      }
    }
    return names.stream();
  }

  private static boolean isWorkbook(String type) {
    return type.contains("spreadsheetml") && type.endsWith(".main+xml");
  }

  /** True if the archive has this part. */
  boolean has(String part) {
    return parts.containsKey(key(part));
  }

  /** Names of all parts, in lower case. */
  Set<String> names() {
    return parts.keySet();
  }

  /** Relationships of a part by their ids. */
  Map<String, Relationship> relationships(String part) throws IOException, XMLStreamException {
    Map<String, Relationship> found = new HashMap<>();
    int file = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, file);
    Optional<LimitedXml> opened = openIfPresent(folder + "_rels/" + part.substring(file) + ".rels");
    if (opened.isEmpty()) {
      return found;
    }
    try (LimitedXml xml = opened.get()) {
      while (xml.advance()) {
        if (xml.isStart("Relationship")) {
          String target = xml.attribute("Target").orElse("");
          found.put(
              xml.attribute("Id").orElse(""),
              new Relationship(xml.attribute("Type").orElse(""), resolved(folder, target)));
        }
        if (found.size() > MAX_RELATIONSHIPS) {
          throw new TooLargeException();
        }
      }
    }
    return found;
  }

  /** Opens a part as XML; empty if the package does not have it. */
  Optional<LimitedXml> openIfPresent(String part) throws IOException, XMLStreamException {
    ZipArchiveEntry entry = parts.get(key(part));
    return entry == null
        ? Optional.empty()
        : Optional.of(
            LimitedXml.open(new CountedInputStream(zip.getInputStream(entry), this::spend)));
  }

  /** First bytes of a part; none if the package does not have it. */
  byte[] head(String part, int length) throws IOException {
    ZipArchiveEntry entry = parts.get(key(part));
    if (entry == null) {
      return new byte[0];
    }
    try (InputStream stream = new CountedInputStream(zip.getInputStream(entry), this::spend)) {
      return stream.readNBytes(length);
    }
  }

  /** Opens a part as XML that the package must have. */
  LimitedXml open(String part) throws IOException, XMLStreamException {
    return openIfPresent(part).orElseThrow(() -> new IOException("a part is missing"));
  }

  private void spend(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw new TooLargeException();
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static String resolved(String folder, String target) {
    String path = URI.create("/" + folder).resolve(target.replace(" ", "%20")).getPath();
    return path == null ? "" : path.substring(1);
  }

  /** Part names are compared without regard to case; some programs write backslashes. */
  private static String key(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  /**
   * Link from one part to another.
   *
   * @param type a URI; its last segment is the same in all variants of the format
   * @param target name of the part in the archive
   */
  record Relationship(String type, String target) {
    boolean is(String kind) {
      return type.endsWith("/" + kind);
    }
  }
}
