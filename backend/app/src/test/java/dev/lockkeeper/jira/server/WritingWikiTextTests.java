package dev.lockkeeper.jira.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WritingWikiTextTests {

    @Test
    void what_would_mean_something_means_nothing() {
        assertThat(WikiText.plain("a {panel} of [links|x] *bold* \\ and 1-2"))
                .isEqualTo("a \\{panel\\} of \\[links\\|x\\] \\*bold\\* \\\\ and 1\\-2");
        assertThat(WikiText.plain("plain words, nothing else.")).isEqualTo("plain words, nothing else.");
    }
}
