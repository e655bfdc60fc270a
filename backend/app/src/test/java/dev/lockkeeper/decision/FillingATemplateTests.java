package dev.lockkeeper.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FillingATemplateTests {

    @Test
    void each_variable_makes_place_for_its_value() {
        var filled =
                FilledText.of("{{title}} on {{ tables }}, {{title}}", Map.of("title", "Add a key", "tables", "orders"));

        assertThat(filled.text()).isEqualTo("Add a key on orders, Add a key");
        assertThat(filled.unknown()).isEmpty();
        assertThat(filled.leftOut()).isEmpty();
    }

    @Test
    void what_stands_for_nothing_stays_and_is_told_once() {
        var filled = FilledText.of("{{moon}} {{title}} {{moon}} {{sun.rise}}", Map.of("title", "Add a key"));

        assertThat(filled.text()).isEqualTo("{{moon}} Add a key {{moon}} {{sun.rise}}");
        assertThat(filled.unknown()).containsExactly("moon", "sun.rise");
    }

    @Test
    void a_value_is_not_read_for_variables_nor_for_references_of_a_pattern() {
        var filled = FilledText.of("{{title}}", Map.of("title", "$1 \\ {{author}}", "author", "Ada"));

        assertThat(filled.text()).isEqualTo("$1 \\ {{author}}");
        assertThat(filled.unknown()).isEmpty();
    }

    @Test
    void braces_that_name_no_variable_are_text() {
        var text = "{{}} {{ }} {{#if x}} {title} {{{ {{1}} {{" + "x".repeat(50) + "}}";

        assertThat(FilledText.of(text, Map.of("x", "y")).text()).isEqualTo(text);
    }

    @Test
    void what_would_be_too_long_is_left_out_and_the_rest_is_filled() {
        var values = Map.of("sql", "x".repeat(200_000), "title", "Add a key");

        var filled = FilledText.of("{{sql}}{{sql}}{{title}}", values);

        assertThat(filled.leftOut()).containsExactly("sql");
        assertThat(filled.text()).endsWith("x{{sql}}Add a key").hasSizeLessThan(FilledText.LONGEST);
    }

    @Test
    void a_text_of_nothing_but_braces_takes_no_time() {
        assertThat(FilledText.of("{{".repeat(25_000), Map.of()).text()).hasSize(50_000);
    }
}
