package dev.lockkeeper.benchmarks.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadingWrkTests {

    @Test
    void figures_are_per_second_and_in_milliseconds() {
        var sample = Sample.of("""
                Running 4s test @ http://127.0.0.1:8080/
                figures requests=1200 micros=4000000 bytes=2400000 p50=6500 p99=21250 refused=0 broken=0
                """);

        assertThat(sample).isEqualTo(new Sample(300, 6.5, 21.25, 2000));
    }

    @Test
    void one_answer_that_is_not_the_page_spoils_the_run() {
        assertThatThrownBy(() -> Sample.of("figures requests=9 micros=1 bytes=9 p50=1 p99=1 refused=1 broken=0"))
                .hasMessageContaining("refused=1");
        assertThatThrownBy(() -> Sample.of("figures requests=9 micros=1 bytes=9 p50=1 p99=1 refused=0 broken=2"))
                .hasMessageContaining("broken=2");
    }

    @Test
    void silence_is_no_result() {
        assertThatThrownBy(() -> Sample.of("unable to connect")).hasMessageContaining("unable to connect");
        assertThatThrownBy(() -> Sample.of("figures requests=0 micros=1 bytes=0 p50=0 p99=0 refused=0 broken=0"))
                .hasMessageContaining("requests=0");
    }
}
