package dev.lockkeeper.lint.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FillingTemplatesTests {

    @Test
    void gaps_take_their_values_as_often_as_they_come() {
        assertThat(new Template("%2$s.%1$s.%2$s").fill("a", "b")).isEqualTo("b.a.b");
    }

    @Test
    void two_signs_are_one_and_values_are_left_as_they_are() {
        assertThat(new Template("100%% of %1$s").fill("50%1$s")).isEqualTo("100% of 50%1$s");
    }

    @Test
    void text_without_gaps_stays() {
        assertThat(new Template("COMMIT;").fill()).isEqualTo("COMMIT;");
    }
}
