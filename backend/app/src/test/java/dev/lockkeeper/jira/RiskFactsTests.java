package dev.lockkeeper.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RiskFactsTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** What Jira takes of one property. */
    private static final int CHARACTERS = 32_768;

    @Test
    void however_many_migrations_name_an_issue_jira_takes_what_is_said_of_them() {
        var facts = of(5_000);

        assertThat(JsonMapper.shared().writeValueAsString(facts)).hasSizeLessThan(CHARACTERS);
        assertThat(facts.migrations()).hasSize(RiskFacts.MOST);
        assertThat(facts.migrations().get(0).number()).isEqualTo(2_000_000_000);
        assertThat(facts.more()).isEqualTo(5_000 - RiskFacts.MOST);
    }

    @Test
    void of_a_few_nothing_is_left_out() {
        assertThat(of(RiskFacts.MOST).more()).isNull();
    }

    private static RiskFacts of(int migrations) {
        var all = IntStream.range(0, migrations)
                .mapToObj(number -> new RiskFacts.Fact(2_000_000_000 + number, "moderate", "blocked", "rolled-back"))
                .toList();
        return RiskFacts.of("high", "blocked", all, NOON);
    }
}
