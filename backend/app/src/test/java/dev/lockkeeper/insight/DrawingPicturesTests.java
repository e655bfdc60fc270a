package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.insight.Picture.Month;
import dev.lockkeeper.insight.Picture.Stack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The floor lies at 90 per cent of the picture, the top of the scale at 8. */
class DrawingPicturesTests {

    @Test
    void parts_stand_above_each_other_on_one_floor() {
        var picture =
                Picture.of(List.of(new Month(List.of(Stack.of(3.0, 1.0))), new Month(List.of(Stack.of(2.0, 0.0)))));

        assertThat(picture.columns().get(0).boxes())
                .extracting(Picture.Box::part, Picture.Box::y, Picture.Box::height)
                .containsExactly(tuple(1, "28.50", "61.50"), tuple(2, "8.00", "20.50"));
        assertThat(picture.columns().get(1).boxes())
                .extracting(Picture.Box::part, Picture.Box::y, Picture.Box::height)
                .containsExactly(tuple(1, "49.00", "41.00"));
        assertThat(picture.ticks()).extracting(Picture.Tick::number).containsExactly("0", "1", "2", "3", "4");
        assertThat(picture.ticks().get(0).y()).isEqualTo("90.00");
    }

    @Test
    void stacks_of_a_month_stand_beside_each_other_within_its_part() {
        var month = new Month(List.of(new Stack(List.of(1.0), false, null), new Stack(List.of(1.0), true, null)));

        var column = Picture.of(List.of(month, month)).columns().get(1);

        assertThat(column.from()).isEqualTo("53.00");
        assertThat(column.boxes()).extracting(Picture.Box::x).containsExactly("58.88", "76.50");
        assertThat(column.boxes()).extracting(Picture.Box::faded).containsExactly(false, true);
    }

    @Test
    void what_is_not_known_is_not_drawn() {
        var none = new Stack(List.of(0.0, 2.0), false, null);

        assertThat(Picture.of(List.of(new Month(List.of(none))))
                        .columns()
                        .get(0)
                        .boxes())
                .extracting(Picture.Box::part)
                .containsExactly(2);
        assertThat(Picture.of(List.of(new Month(List.of()))).columns().get(0).boxes())
                .isEmpty();
    }

    @Test
    void a_whisker_reaches_from_one_end_of_the_interval_to_the_other() {
        var stack = new Stack(List.of(4.0), false, new Intervals.Interval(1, 8));

        var column = Picture.of(List.of(new Month(List.of(stack)))).columns().get(0);

        assertThat(column.whiskers())
                .singleElement()
                .extracting(Picture.Whisker::top, Picture.Whisker::bottom)
                .containsExactly("8.00", "79.75");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 1", "4, 1", "7, 2", "30, 10", "0.3, 0.1", "170, 50", "99, 50"})
    void steps_are_round(double most, double step) {
        assertThat(Picture.step(most)).isEqualTo(step);
    }

    @Test
    void hours_that_would_be_very_many_are_drawn_as_days() {
        var days = Picture.ofHours(List.of(
                new Month(List.of(new Stack(List.of(48.0, 24.0), false, new Intervals.Interval(24, 96))), 7, false)));
        assertThat(days.unit()).isEqualTo(Picture.Unit.DAYS);
        assertThat(days.ticks()).extracting(Picture.Tick::number).containsExactly("0", "1", "2", "3", "4");
        // Two and one of four days.
        assertThat(days.columns().get(0).boxes())
                .extracting(Picture.Box::y, Picture.Box::height)
                .containsExactly(tuple("49.00", "41.00"), tuple("28.50", "20.50"));
        assertThat(days.columns().get(0).whiskers())
                .extracting(Picture.Whisker::top, Picture.Whisker::bottom)
                .containsExactly(tuple("8.00", "69.50"));

        var hours = Picture.ofHours(List.of(new Month(List.of(Stack.of(47.0)))));
        assertThat(hours.unit()).isEqualTo(Picture.Unit.HOURS);
        assertThat(Picture.of(List.of(), Picture.Unit.PER_CENT).unit()).isEqualTo(Picture.Unit.PER_CENT);
    }

    @Test
    void a_month_says_how_many_rows_it_has_and_whether_they_are_few() {
        var picture = Picture.of(List.of(new Month(List.of(), 5, true), new Month(List.of(), 9, false)));

        assertThat(picture.columns()).extracting(Picture.Column::n).containsExactly(5, 9);
        assertThat(picture.columns()).extracting(Picture.Column::few).containsExactly(true, false);
        assertThat(picture.hasFew()).isTrue();
    }
}
