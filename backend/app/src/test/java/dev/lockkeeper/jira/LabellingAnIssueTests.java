package dev.lockkeeper.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jira.LabelEdit.Change;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabellingAnIssueTests {

    @Test
    void an_issue_without_our_label_gets_it_and_keeps_its_own() {
        assertThat(changes(RiskTier.HIGH, "backend", "risk")).containsExactly(new Change("db-risk-high", null));
    }

    @Test
    void the_right_label_is_left_in_peace() {
        assertThat(LabelEdit.towards(RiskTier.LOW, List.of("db-risk-low", "backend"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void every_other_label_of_ours_goes() {
        assertThat(changes(RiskTier.MODERATE, "db-risk-low", "db-risk-high", "db-risky"))
                .containsExactlyInAnyOrder(
                        new Change(null, "db-risk-low"),
                        new Change(null, "db-risk-high"),
                        new Change("db-risk-moderate", null));
    }

    @Test
    void nothing_open_means_no_label() {
        assertThat(changes(null, "db-risk-high", "backend")).containsExactly(new Change(null, "db-risk-high"));
        assertThat(LabelEdit.towards(null, List.of("backend")).isEmpty()).isTrue();
    }

    private static List<Change> changes(RiskTier tier, String... present) {
        return LabelEdit.towards(tier, List.of(present)).update().labels();
    }
}
