package dev.lockkeeper.lint.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTests {

    private static final String ESCAPE = "\u001b";

    @Test
    void each_finding_says_where_what_and_by_which_rule() {
        assertThat(Reported.as(ReportFormat.TEXT, "db/a.sql", Reported.DANGEROUS))
                .contains("db/a.sql:1:1 error Nobody can write to orders")
                .contains("[create-index-blocks-writes]")
                .contains("CREATE INDEX CONCURRENTLY i ON orders (customer_id);")
                .contains("db/a.sql:3:1 waived error")
                .contains("1 statement could not be read.");
    }

    @Test
    void each_finding_says_where_the_page_of_its_rule_is() {
        var bare = new Frame("test", 18, Severity.ERROR, null, false);
        for (var format : List.of(ReportFormat.TEXT, ReportFormat.JSON, ReportFormat.MARKDOWN, ReportFormat.JUNIT)) {
            assertThat(Reported.as(format, "a.sql", Reported.DANGEROUS))
                    .contains("https://lint.example/rules/create-index-blocks-writes");
            assertThat(Reported.as(format, bare, "a.sql", Reported.DANGEROUS))
                    .contains("--explain create-index-blocks-writes");
        }
    }

    @Test
    void there_is_colour_only_where_it_is_wanted() {
        assertThat(Reported.as(ReportFormat.TEXT, "a.sql", Reported.DANGEROUS)).doesNotContain(ESCAPE);
        var coloured = new Frame("test", 18, Severity.ERROR, null, true);
        assertThat(Reported.as(ReportFormat.TEXT, coloured, "a.sql", Reported.DANGEROUS))
                .contains(ESCAPE + "[31merror" + ESCAPE + "[0m");
    }

    @Test
    void names_cannot_send_commands_to_the_terminal() {
        var sql = "CREATE INDEX i ON \"a" + ESCAPE + "[2Jb\" (a);";

        assertThat(Reported.as(ReportFormat.TEXT, "a.sql", sql)).doesNotContain(ESCAPE);
    }

    @Test
    void annotations_keep_to_their_line() {
        var annotations = Reported.as(ReportFormat.GITHUB, "db/a,b.sql", "CREATE INDEX i ON \"a\n::error::b\" (a);");

        assertThat(annotations.lines().filter(line -> line.startsWith("::")))
                .allMatch(line -> line.contains(" file=db/a%2Cb.sql,line="));
        assertThat(annotations).contains("%0A");
    }
}
