package dev.lockkeeper.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoughtWordsTests {

    private static final String FILLER = "Months are detached and kept where they cost little. ".repeat(8);

    @Test
    void a_short_text_is_shown_whole() {
        assertThat(places("Keys are uuid.", "uuid")).containsExactly("Keys are uuid.");
    }

    @Test
    void the_place_with_the_word_is_shown_with_what_stands_around_it() {
        var place = places(FILLER + "Each table has a Tenant_Id column. " + FILLER, "tenant");

        assertThat(place)
                .singleElement()
                .asString()
                .contains("has a Tenant_Id column")
                .hasSizeLessThan(220);
    }

    @Test
    void the_place_with_the_most_of_the_words_comes_before_earlier_ones() {
        var text = "A table. " + FILLER + "A row. " + FILLER + "A table without a row. " + FILLER + "A table again.";

        assertThat(places(text, "tabl", "table", "row")).hasSize(2).anySatisfy(place -> assertThat(place)
                .contains("A table without a row"));
    }

    @Test
    void two_places_are_shown_in_the_order_of_the_text_and_do_not_meet() {
        var text = FILLER + "First uuid. " + FILLER + "Second uuid, and uuid. " + FILLER;

        assertThat(places(text, "uuid"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("First uuid").doesNotContain("Second"),
                        second -> assertThat(second).contains("Second uuid").doesNotContain("First"));
    }

    @Test
    void a_stem_finds_its_words_though_they_end_otherwise() {
        assertThat(places(FILLER + "One policy.", "polici").toString()).contains("One policy");
        assertThat(places(FILLER + "One possibility.", "possibl").toString()).contains("One possibility");
        assertThat(places(FILLER + "Hoping.", "hope").toString()).contains("Hoping");
    }

    @Test
    void what_begins_within_a_word_is_not_found() {
        assertThat(places(FILLER + "Unstable.", "tabl")).noneMatch(place -> place.contains("Unstable"));
    }

    @Test
    void without_any_of_the_words_the_beginning_is_shown() {
        assertThat(places(FILLER, "uuid")).singleElement().asString().startsWith("Months are detached");
        assertThat(places("", "uuid")).containsExactly("");
        assertThat(places(FILLER)).hasSize(1);
    }

    @Test
    void words_stay_whole_and_so_do_characters() {
        var place = places(FILLER + "uuid " + FILLER, "uuid").get(0);
        assertThat(FILLER + "uuid " + FILLER).contains(" " + place + " ");

        var rockets = "\uD83D\uDE80".repeat(300);
        assertThat(places(rockets + " uuid " + rockets, "uuid"))
                .allSatisfy(text -> assertThat(text.codePoints()).noneMatch(SoughtWordsTests::half));
    }

    @Test
    void letters_that_grow_when_they_are_made_small_move_nothing() {
        assertThat(places("İ".repeat(300) + " Uuid.", "uuid").toString()).contains("Uuid");
    }

    @Test
    void a_text_full_of_the_words_takes_no_longer_than_it_should() {
        assertThat(places("uuid ".repeat(200_000), "uuid", "u", "uu")).hasSize(2);
    }

    private static boolean half(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private static List<String> places(String text, String... stems) {
        return new SoughtWords(List.of(stems)).places(text);
    }
}
