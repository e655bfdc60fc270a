package dev.lockkeeper.lint.output;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in which no text of a script can be anything but text. */
final class Xml {

    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter out;

    Xml(Writer out) {
        try {
            this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml begin() {
        return write(() -> {
            out.writeStartDocument("UTF-8", "1.0");
            out.writeCharacters("\n");
        });
    }

    Xml open(String element) {
        return write(() -> out.writeStartElement(element));
    }

    Xml attribute(String name, Object value) {
        return write(() -> out.writeAttribute(name, legal(value.toString())));
    }

    Xml text(String text) {
        return write(() -> out.writeCharacters(legal(text)));
    }

    Xml close() {
        return write(() -> {
            out.writeEndElement();
            out.writeCharacters("\n");
        });
    }

    void end() {
        write(() -> {
            out.writeEndDocument();
            out.flush();
        });
    }

    /** XML 1.0, production 2: most control characters and lone surrogates cannot be written at all. */
    private static String legal(String text) {
        var legal = new StringBuilder(text.length());
        text.codePoints().forEach(point -> legal.appendCodePoint(allowed(point) ? point : REPLACEMENT));
        return legal.toString();
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point < 0xD800
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Xml write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
