package dev.lockkeeper.lint.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Files of several texts, divided by lines of equal signs. */
final class Texts {

    private Texts() {}

    static List<String> of(String resource) {
        try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(resource), resource)) {
            return Arrays.stream(new String(stream.readAllBytes(), UTF_8).split("(?m)^====\n"))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
