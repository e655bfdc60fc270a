package dev.lockkeeper.benchmarks.drive;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What the companies are made of, as whoever made them wrote it down. */
record Told(Properties properties) {

    static final List<String> LARGE = List.of("many-a", "many-b");
    static final String SMALL = "one";
    static final String LONG = "long";

    static Told in(Path home) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Memory.read(file(home))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Told(properties);
    }

    static Path file(Path home) {
        return home.resolve("benchmark.properties");
    }

    String get(String key) {
        var value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("nothing was told of " + key);
        }
        return value;
    }

    int number(String key) {
        return Integer.parseInt(get(key));
    }

    List<String> measured(String slug) {
        return List.of(get(slug + ".measured").split(","));
    }
}
