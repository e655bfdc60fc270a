package dev.lockkeeper.lint.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A writer whose failures are the caller's, unchecked. */
final class Writing {

    private final Writer out;

    Writing(Writer out) {
        this.out = out;
    }

    Writing line(String text) {
        return text(text).text("\n");
    }

    Writing text(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
