package dev.lockkeeper.decision.adr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The trees of records that tests read: forty of Meridian Freight in MADR 2 to 4, forty of Fernleaf in Nygard's form. */
public final class Trees {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Trees() {}

    public static List<AdrFile> madr() {
        return folder("madr");
    }

    public static List<AdrFile> nygard() {
        return folder("nygard");
    }

    public static AdrFile file(String path, String... lines) {
        return new AdrFile(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static List<AdrReading> read(AdrFile... files) {
        return AdrTree.of(List.of(files), TODAY).readings();
    }

    static List<String> keys(AdrReading reading) {
        return reading.notes().stream()
                .map(note -> note.key().replace("decision.import.note.", ""))
                .toList();
    }

    private static List<AdrFile> folder(String name) {
        try {
            var root = Path.of(Objects.requireNonNull(Trees.class.getResource("/adr/" + name))
                    .toURI());
            try (var walk = Files.walk(root)) {
                return walk.filter(Files::isRegularFile)
                        .map(path -> read(root, path))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AdrFile read(Path root, Path path) {
        try {
            return new AdrFile(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One as adr-tools writes it, of which that section is of interest. */
    static AdrFile nygard(String path, String status) {
        return file(
                path,
                "# " + path,
                "",
                "Date: 2020-01-01",
                "",
                "## Status",
                "",
                status,
                "",
                "## Context",
                "",
                "c",
                "",
                "## Decision",
                "",
                "d");
    }
}
