package dev.lockkeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is compressed once and put into many answers. */
class KeepingTextTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4095, 4096, 4097, 70_000, 300_000})
    void between_any_two_texts_it_reads_as_if_all_were_compressed_together(int length) throws IOException {
        var text = KeptText.of(words(length, 7));
        for (var around : new int[] {0, 1, 5_000, 66_000}) {
            var before = words(around, 11).getBytes(StandardCharsets.UTF_8);
            var after = words(around, 13).getBytes(StandardCharsets.UTF_8);

            var expected = words(around, 11) + words(length, 7) + words(around, 13);
            assertThat(new String(text.between(before, after), StandardCharsets.UTF_8))
                    .isEqualTo(expected);
            assertThat(unpressed(text.pressedBetween(before, after))).isEqualTo(expected);
        }
    }

    /** The reader checks length and sum at the end. */
    private static String unpressed(byte[] bytes) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Some of it repeats, as pages do, and some is not of one byte a letter. */
    private static String words(int length, int seed) {
        var lot = new Random(seed);
        var words = new StringBuilder();
        while (words.length() < length) {
            words.append(lot.nextBoolean() ? "<td class=\"num\">" : "– " + lot.nextInt());
        }
        return words.substring(0, length);
    }
}
