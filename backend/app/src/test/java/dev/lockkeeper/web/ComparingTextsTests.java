package dev.lockkeeper.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparingTextsTests {

    @Test
    void a_changed_line_says_which_words_changed() {
        var lines = Comparison.of("keys are bigint here", "keys are uuid here");

        assertThat(lines).hasSize(1);
        assertThat(marked(lines.get(0).before())).isEqualTo("bigint");
        assertThat(marked(lines.get(0).after())).isEqualTo("uuid");
    }

    @Test
    void a_line_of_any_length_says_which_words_changed() {
        var words = IntStream.range(0, 4_000).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
        var one = Comparison.of(words, words.replace(" w2000 ", " other "));
        assertThat(marked(one.get(0).before())).isEqualTo("w2000");
        assertThat(marked(one.get(0).after())).isEqualTo("other");

        var sentences = IntStream.range(0, 800)
                .mapToObj(n -> "Sentence " + n + " is said.")
                .collect(Collectors.joining(" "));
        var far = sentences.replace("Sentence 10 is", "Sentence 10 was").replace("Sentence 790 is", "Sentence 790 was");
        var two = Comparison.of(sentences, far);
        assertThat(marked(two.get(0).before())).isEqualTo("isis");
        assertThat(marked(two.get(0).after())).isEqualTo("waswas");
        assertThat(read(two.stream().map(ComparedLine::before))).isEqualTo(sentences);
        assertThat(read(two.stream().map(ComparedLine::after))).isEqualTo(far);
    }

    @Test
    void lines_put_in_have_nothing_on_the_other_side() {
        var lines = Comparison.of("a\nc", "a\nb\nc");

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).before()).isNull();
        assertThat(lines.get(1).after().number()).isEqualTo(2);
    }

    @Test
    void equal_lines_far_from_a_change_are_counted_not_shown() {
        var before = numbered(1, 100);
        var lines = Comparison.of(before, before.replace("line 50\n", "line fifty\n"));

        assertThat(lines).hasSize(9);
        assertThat(lines.get(0).leftOut()).isEqualTo(46);
        assertThat(lines.get(8).leftOut()).isEqualTo(48);
    }

    @Test
    void what_has_nothing_in_common_and_is_long_is_answered_in_a_moment() {
        var old = "a\n".repeat(50_000);
        var now = "b\n".repeat(50_000);
        var line = IntStream.range(0, 20_000).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
        var other = IntStream.range(0, 20_000).mapToObj(n -> "v" + n).collect(Collectors.joining(" "));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(Comparison.of(old, now)).hasSize(50_001);
            assertThat(Comparison.of(line, other)).hasSize(1);
        });
    }

    @Test
    void both_texts_can_be_read_back() {
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++) {
            var before = letters(random);
            var after = letters(random);
            var lines = Comparison.of(before, after);
            if (lines.stream().allMatch(line -> line.leftOut() == 0)) {
                assertThat(read(lines.stream().map(ComparedLine::before))).isEqualTo(before);
                assertThat(read(lines.stream().map(ComparedLine::after))).isEqualTo(after);
            }
        }
    }

    private static String letters(Random random) {
        return random.ints(1 + random.nextInt(12), 0, 4)
                .mapToObj("ab \n"::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static String read(Stream<ComparedLine.Side> sides) {
        return sides.filter(Objects::nonNull)
                .map(side -> side.passages().stream().map(Passage::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String marked(ComparedLine.Side side) {
        return side.passages().stream()
                .filter(Passage::marked)
                .map(Passage::text)
                .collect(Collectors.joining());
    }

    private static String numbered(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(n -> "line " + n + "\n").collect(Collectors.joining());
    }
}
