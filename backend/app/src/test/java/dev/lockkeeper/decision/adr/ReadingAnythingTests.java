package dev.lockkeeper.decision.adr;

import static dev.lockkeeper.decision.adr.Trees.read;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingAnythingTests {

    @Test
    void no_file_breaks_the_reader() {
        var chance = new Random(7);
        var parts = List.of(
                "# ",
                "## ",
                "Status",
                "Decision",
                "Context",
                "\n",
                "\n\n",
                "```",
                "---",
                "- ",
                "* Status: ",
                "accepted",
                "superseded by ",
                "[1](",
                "0001-a.md)",
                "](",
                "<!--",
                "-->",
                "|",
                ": ",
                "\t",
                "    ",
                "\u0000",
                "\r",
                "é",
                "😀",
                "{{",
                "&a ",
                "*a",
                "===",
                "> ");
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder(chance.nextBoolean() ? "---\n" : "");
            for (int j = chance.nextInt(60); j > 0; j--) {
                text.append(parts.get(chance.nextInt(parts.size())));
            }
            var file = new AdrFile("0001-a.md", text.toString().getBytes(StandardCharsets.UTF_8));
            assertThatCode(() -> read(file)).as(text.toString()).doesNotThrowAnyException();
        }
    }

    @Test
    void monsters_are_read_in_good_time() {
        for (var part : List.of("[", "](", "*", "> ", "- ", "`", "#", "<!--", "|", "\n", "a: ", "  ")) {
            var bytes = new byte[AdrLimits.LARGEST_FILE];
            var unit = part.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = unit[i % unit.length];
            }
            var head = "# 1. A\n\n## Status\n\nAccepted\n\n## Decision\n\n".getBytes(StandardCharsets.UTF_8);
            var whole = Arrays.copyOf(head, head.length + bytes.length);
            System.arraycopy(bytes, 0, whole, head.length, bytes.length);
            org.junit.jupiter.api.Assertions.assertTimeout(
                    java.time.Duration.ofSeconds(20), () -> read(new AdrFile("0001-a.md", whole)), part);
        }
    }
}
