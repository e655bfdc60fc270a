package dev.lockkeeper.lint.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownReportTests {

    @Test
    void its_first_line_is_the_marker_by_which_it_is_found_again() {
        assertThat(markdown("CREATE INDEX i ON orders (a);").lines().findFirst())
                .hasValue("<!-- lockkeeper-lint -->");
    }

    @Test
    void it_says_the_tier_and_folds_findings_by_table() {
        var comment = markdown("CREATE INDEX i ON orders (a); ALTER TABLE customers ADD COLUMN n text;");

        assertThat(comment)
                .contains("### Risk: high")
                .contains("Will fail: It is refused.")
                .contains("<details open><summary><code>orders</code>")
                .contains("<details><summary><code>customers</code>");
    }

    @Test
    void the_safer_way_is_folded_in_and_cannot_break_out_of_its_fence() {
        var comment = markdown("CREATE INDEX i ON orders (\"```</details>\");");

        assertThat(comment).contains("````sql");
    }

    @Test
    void a_question_to_the_rows_is_no_safer_way() {
        var unique = markdown("ALTER TABLE coupons ADD CONSTRAINT coupons_code UNIQUE (code);");
        var timeout = markdown("SET lock_timeout = '3s';");

        assertThat(unique).containsPattern("Check before[^`]*```sql\\s+SELECT code, count");
        assertThat(timeout).contains("Safer").doesNotContain("Check before");
    }

    @Test
    void names_are_text_and_mention_nobody() {
        var comment = markdown("CREATE INDEX i ON \"<img src=x>@team|*a*\" (a);");

        assertThat(comment.replaceAll("(?s)````?sql.*?```", ""))
                .doesNotContain("<img")
                .doesNotContain("@team")
                .doesNotContain("<b>");
    }

    @Test
    void it_is_never_longer_than_a_comment_may_be_and_says_what_it_left_out() {
        var sql = IntStream.range(0, 1_500)
                .mapToObj(n -> "CREATE INDEX i" + n + " ON t" + n % 40 + " (a);")
                .collect(Collectors.joining("\n"));

        assertThat(markdown(sql))
                .hasSizeLessThan(65_536)
                .hasSizeGreaterThan(50_000)
                .contains("more did not fit");
    }

    private static String markdown(String sql) {
        return Reported.as(ReportFormat.MARKDOWN, "db/a.sql", sql);
    }
}
