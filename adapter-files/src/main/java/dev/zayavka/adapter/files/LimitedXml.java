package dev.zayavka.adapter.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streaming XML reader for untrusted input, on top of the StAX parser of the JDK. It refuses a
 * document type declaration, so it resolves no entities, and it limits the size of one event, of
 * one text and the nesting depth. Elements are matched by local name: the transitional and the
 * strict variant of a workbook differ in namespaces only.
 */
final class LimitedXml implements AutoCloseable {

  /** Most bytes the parser may read for one event, for example a tag with its attributes. */
  private static final int MAX_EVENT_BYTES = 1024 * 1024;

  /** Most characters of a text; a cell holds 32,767, some of them written as seven. */
  static final int MAX_TEXT = 1024 * 1024;

  private static final int MAX_DEPTH = 100;

  /**
   * Limits of the JDK on entities. They also count the five predefined ones, such as that of an
   * ampersand, and the defaults of JDK 25 refuse a long list for them. Without a document type
   * declaration there are no others, so these limits protect nothing here.
   */
  private static final List<String> ENTITY_LIMITS =
      List.of(
          "jdk.xml.entityExpansionLimit",
          "jdk.xml.entityReplacementLimit",
          "jdk.xml.maxGeneralEntitySizeLimit",
          "jdk.xml.totalEntitySizeLimit");

  private static final String NO_LIMIT = "0";

  private final InputStream input;
  private final XMLStreamReader xml;
  private int depth;
  private int left = MAX_EVENT_BYTES;

  private LimitedXml(InputStream stream) throws IOException, XMLStreamException {
    BufferedInputStream buffered =
        new BufferedInputStream(new CountedInputStream(stream, this::spend));
    input = buffered;
    xml =
        XmlText.isUtf8(buffered)
            ? factory().createXMLStreamReader(XmlText.of(buffered))
            : factory().createXMLStreamReader(buffered);
  }

  /** Opens a document; closing the reader closes the stream. */
  static LimitedXml open(InputStream stream) throws IOException, XMLStreamException {
    return new LimitedXml(stream);
  }

  /** Always the parser of the JDK: its behaviour must not depend on the class path. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    ENTITY_LIMITS.forEach(limit -> factory.setProperty(limit, NO_LIMIT));
    return factory;
  }

  /**
   * Moves to the next event; false at the end of the document.
   *
   * @throws TooLargeException if a limit is exceeded
   */
  boolean advance() throws XMLStreamException {
    if (!xml.hasNext()) {
      return false;
    }
    left = MAX_EVENT_BYTES;
    switch (xml.next()) {
      case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type declaration");
      case XMLStreamConstants.START_ELEMENT -> depth++;
      case XMLStreamConstants.END_ELEMENT -> depth--;
      default -> {
        // Text, comments and processing instructions do not change the depth.
      }
    }
    if (depth > MAX_DEPTH) {
      throw new TooLargeException();
    }
    return true;
  }

  boolean isStart() {
    return xml.isStartElement();
  }

  boolean isStart(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** Value of an attribute without a namespace. */
  Optional<String> attribute(String name) {
    return Optional.ofNullable(xml.getAttributeValue("", name));
  }

  /** Value of an attribute with any namespace or none, for example {@code ss:Index}. */
  Optional<String> anyAttribute(String name) {
    return attribute(name).or(() -> prefixedAttribute(name));
  }

  /** Number of elements around the present position, the present one among them. */
  int depth() {
    return depth;
  }

  /** Local name of the present element. */
  String name() {
    return xml.getLocalName();
  }

  boolean isEnd() {
    return xml.isEndElement();
  }

  boolean isText() {
    return xml.isCharacters();
  }

  /** Text of the present event. */
  String characters() {
    return xml.getText();
  }

  /** Value of an attribute with any namespace, for example {@code r:id}. */
  Optional<String> prefixedAttribute(String name) {
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      String namespace = xml.getAttributeNamespace(at);
      if (xml.getAttributeLocalName(at).equals(name) && namespace != null && !namespace.isEmpty()) {
        return Optional.of(xml.getAttributeValue(at));
      }
    }
    return Optional.empty();
  }

  /** Text of the current element, up to its end. */
  String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    appendText(text);
    return text.toString();
  }

  /**
   * Text of a string item with its formatted runs (ECMA-376, part 1, section 18.4), without the
   * phonetic hints.
   */
  String richText() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int outside = depth - 1;
    while (depth > outside && advance()) {
      if (isStart("rPh")) {
        skip();
      } else if (isStart("t")) {
        appendText(text);
      }
    }
    return text.toString();
  }

  private void appendText(StringBuilder text) throws XMLStreamException {
    int outside = depth - 1;
    while (depth > outside && advance()) {
      if (xml.isCharacters()) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
      if (text.length() > MAX_TEXT) {
        throw new TooLargeException();
      }
    }
  }

  /** Moves past the present element. */
  void skip() throws XMLStreamException {
    int outside = depth - 1;
    while (depth > outside && advance()) {
      // Moves past the element.
    }
  }

  private void spend(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw new TooLargeException();
    }
  }

  @Override
  public void close() throws IOException, XMLStreamException {
    xml.close();
    input.close();
  }
}
