package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.web.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotingTests {

    final Quotes quotes = new Quotes(new Markdown());

    @ParameterizedTest
    @ValueSource(strings = {"Primary keys are uuid.", "Primary keys are **uuid**.", "keys\r\n  are", "uuid", " uuid. "})
    void words_stand_in_a_part_as_they_are_read_and_as_they_are_written(String quote) {
        assertThat(stands(DecisionPart.DECISION, quote)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Primary keys are bigint.", "<strong>", "primary keys"})
    void other_words_do_not(String quote) {
        assertThat(stands(DecisionPart.DECISION, quote)).isFalse();
    }

    @Test
    void a_passage_may_reach_over_the_items_of_a_list_and_stands_in_its_own_part_only() {
        assertThat(stands(DecisionPart.OPTIONS, "bigint\nuuid")).isTrue();
        assertThat(stands(DecisionPart.CONTEXT, "bigint")).isFalse();
    }

    @Test
    void signs_that_html_writes_otherwise_are_read_as_they_are() {
        var content = new DecisionContent(
                "Keys",
                DecisionCategory.NAMING,
                "a < b && c > \"d\" = 'e' + `<script>` @f",
                "",
                "",
                "",
                "",
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                null);

        assertThat(quotes.stands(
                        new DecisionPassage(DecisionPart.CONTEXT, "a < b && c > \"d\" = 'e' + <script> @f"), content))
                .isTrue();
    }

    @Test
    void a_quote_says_something_and_not_everything() {
        assertThatThrownBy(() -> new DecisionPassage(DecisionPart.CONTEXT, " \n"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("decision.comment.quote-empty");
        assertThatThrownBy(() -> new DecisionPassage(DecisionPart.CONTEXT, "x".repeat(2_001)))
                .hasMessage("decision.comment.quote-long");
    }

    private boolean stands(DecisionPart part, String quote) {
        return quotes.stands(new DecisionPassage(part, quote), content("Keys"));
    }
}
