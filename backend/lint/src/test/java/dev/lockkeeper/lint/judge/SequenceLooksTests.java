package dev.lockkeeper.lint.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceLooksTests {

    private static final Seen SEEN =
            new Seen(Map.of("counter", "ACCESS SHARE", "orders", "ACCESS SHARE"), Set.of(), Set.of(), null);

    @ParameterizedTest
    @ValueSource(ints = {140023, 150018, 160014, 170010})
    void older_minor_releases_do_not_look(int version) {
        assertThat(SequenceLooks.happen(version)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {140024, 150019, 160015, 170011, 180000, 130022})
    void of_all_others_what_is_claimed_is_compared(int version) {
        assertThat(SequenceLooks.happen(version)).isTrue();
    }

    @Test
    void only_the_look_at_a_sequence_is_left_out() {
        var older = new SequenceLooks(Set.of("counter"));

        assertThat(older.aside(SEEN).locks()).containsOnlyKeys("orders");
        assertThat(older.aside(new Seen(Map.of("counter", "ACCESS EXCLUSIVE"), Set.of(), Set.of(), null))
                        .locks())
                .containsOnlyKeys("counter");
        assertThat(new SequenceLooks(Set.of()).aside(SEEN)).isEqualTo(SEEN);
    }
}
