package dev.lockkeeper.lint.output;

import java.io.Writer;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON as it comes; what is null is left out. */
final class Json {

    private final JsonGenerator out;

    Json(Writer out) {
        this.out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
        this.out.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    }

    Json open() {
        out.writeStartObject();
        return this;
    }

    Json open(String name) {
        out.writeObjectPropertyStart(name);
        return this;
    }

    Json close() {
        out.writeEndObject();
        return this;
    }

    Json openList(String name) {
        out.writeArrayPropertyStart(name);
        return this;
    }

    Json closeList() {
        out.writeEndArray();
        return this;
    }

    Json put(String name, @Nullable String value) {
        if (value != null) {
            out.writeStringProperty(name, value);
        }
        return this;
    }

    Json put(String name, long value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    Json put(String name, @Nullable Long value) {
        if (value != null) {
            out.writeNumberProperty(name, value);
        }
        return this;
    }

    Json put(String name, @Nullable Integer value) {
        if (value != null) {
            out.writeNumberProperty(name, value);
        }
        return this;
    }

    Json put(String name, @Nullable Double value) {
        if (value != null) {
            out.writeNumberProperty(name, value);
        }
        return this;
    }

    Json put(String name, boolean value) {
        out.writeBooleanProperty(name, value);
        return this;
    }

    /** In lower case, as everything that has a name of its own. */
    Json put(String name, Enum<?> value) {
        return put(name, value.name().toLowerCase(Locale.ROOT));
    }

    Json put(String name, Collection<String> values) {
        openList(name);
        values.forEach(out::writeString);
        return closeList();
    }

    /** One script a line keeps large reports readable by tools that go line by line. */
    Json newline() {
        out.writeRaw('\n');
        return this;
    }

    void end() {
        out.writeRaw('\n');
        out.flush();
    }
}
