package dev.lockkeeper.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jira.server.IssueEdit;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabellingAnIssueTests {

    @Test
    void an_issue_without_our_label_gets_it_and_keeps_its_own() {
        assertThat(edit(RiskTier.HIGH, "backend", "risk")).isEqualTo(new IssueEdit(List.of("db-risk-high"), List.of()));
    }

    @Test
    void the_right_label_is_left_in_peace() {
        assertThat(edit(RiskTier.LOW, "db-risk-low", "backend").isEmpty()).isTrue();
    }

    @Test
    void every_other_label_of_ours_goes() {
        assertThat(edit(RiskTier.MODERATE, "db-risk-low", "db-risk-high", "db-risky", "db-risk-register"))
                .isEqualTo(new IssueEdit(List.of("db-risk-moderate"), List.of("db-risk-low", "db-risk-high")));
    }

    @Test
    void nothing_open_means_no_label() {
        assertThat(edit(null, "db-risk-high", "backend")).isEqualTo(new IssueEdit(List.of(), List.of("db-risk-high")));
        assertThat(edit(null, "backend").isEmpty()).isTrue();
    }

    private static IssueEdit edit(RiskTier tier, String... present) {
        return RiskLabel.towards(tier, List.of(present));
    }
}
