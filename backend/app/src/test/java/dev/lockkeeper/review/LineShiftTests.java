package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineShiftTests {

    @Test
    void lines_move_along_with_what_is_put_before_them() {
        var shift = LineShift.between("a\nb\nc", "new\na\nb\nc");

        assertThat(shift.of(1, 1)).hasValue(2);
        assertThat(shift.of(2, 3)).hasValue(3);
    }

    @Test
    void a_line_that_changed_stands_nowhere_and_its_neighbours_stay() {
        var shift = LineShift.between("a\nb\nc\nd", "a\nB\nc\nd\ne");

        assertThat(shift.of(2, 2)).isEmpty();
        assertThat(shift.of(1, 2)).isEmpty();
        assertThat(shift.of(1, 1)).hasValue(1);
        assertThat(shift.of(3, 4)).hasValue(3);
    }

    @Test
    void lines_between_which_something_was_put_no_longer_stand_together() {
        var shift = LineShift.between("a\nb", "a\nnew\nb");

        assertThat(shift.of(1, 2)).isEmpty();
        assertThat(shift.of(2, 2)).hasValue(3);
    }

    @Test
    void line_breaks_of_another_kind_change_no_line() {
        assertThat(LineShift.between("a\r\nb\r\n", "x\na\nb\n").of(2, 2)).hasValue(3);
    }

    @Test
    void what_is_not_there_stands_nowhere() {
        assertThat(LineShift.between("a", "a").of(2, 2)).isEmpty();
        assertThat(LineShift.between("a", "a").of(0, 1)).isEmpty();
        assertThat(LineShift.between("a", "").of(1, 1)).isEmpty();
    }

    @Test
    void in_a_text_that_is_too_long_to_search_the_ends_still_hold() {
        var before = lines("old", 5000);
        var after = lines("new", 5000);
        var shift = LineShift.between("first\n" + before + "\nlast", "first\nmore\n" + after + "\nlast");

        assertThat(shift.of(1, 1)).hasValue(1);
        assertThat(shift.of(5002, 5002)).hasValue(5003);
        assertThat(shift.of(2500, 2500)).isEmpty();
    }

    private static String lines(String word, int count) {
        return IntStream.range(0, count).mapToObj(n -> word + n).collect(Collectors.joining("\n"));
    }
}
