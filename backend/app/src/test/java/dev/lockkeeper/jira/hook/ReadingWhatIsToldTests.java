package dev.lockkeeper.jira.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.common.Text;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReadingWhatIsToldTests {

    @Test
    void what_is_too_long_is_cut_between_characters() {
        var event = "x".repeat(199) + "\uD83D\uDE00 and more";
        var body = "{\"webhookEvent\":\"%s\",\"issue\":{\"id\":\"4\"}}".formatted(event);

        var told = Told.read(new JsonMapper(), body.getBytes(UTF_8)).orElseThrow();

        assertThat(Text.canBeKept(told.event())).isTrue();
        assertThat(told.event()).isEqualTo("x".repeat(199));
    }
}
