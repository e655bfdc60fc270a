package dev.lockkeeper.decision.adr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.decision.DecisionCategory;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionStatus;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WritingMadrTests {

    private static final List<String> PIECES = List.of(
            "# Heading",
            "## Context and Problem Statement",
            "Setext\n===",
            "```\nopen fence",
            "<!-- lockkeeper: decision -->",
            "<!-- =lockkeeper: end -->",
            "---",
            "text",
            "",
            "    code",
            "<div>",
            "\\",
            "\"",
            "é😀",
            "* Status: rejected",
            "[x](0001-a.md)",
            "| a | b |",
            "\u0085\u2028",
            "-->",
            "'",
            ": y",
            "\t");

    private final Random chance = new Random(11);

    @Test
    void whatever_is_written_is_read_as_it_was() {
        for (int i = 0; i < 2_000; i++) {
            var record = record();
            var file = new AdrFile("0007-x.md", MadrFile.of(record).getBytes(StandardCharsets.UTF_8));

            var read = Objects.requireNonNull(
                    AdrTree.of(List.of(file), Trees.TODAY).readings().get(0).record());

            assertThat(read).isEqualTo(record);
        }
    }

    @Test
    void the_same_record_gives_the_same_file_and_other_readers_take_it_for_madr() {
        var record = record(guards());
        var file = MadrFile.of(record);

        assertThat(MadrFile.of(record)).isEqualTo(file);
        assertThat(file)
                .contains(
                        "## Context and Problem Statement",
                        "### Confirmation",
                        "* Keys: \"uuid\", # or so (`guard-primary-key-type` on `billing.*` except `billing.log_*`)",
                        "date: 2021-03-04");
    }

    @Test
    void a_file_without_our_marks_is_read_as_madr() {
        var file = MadrFile.of(record()).replaceAll("<!-- lockkeeper: .* -->\n", "");
        var read = AdrTree.of(
                List.of(new AdrFile(
                        "0007-x.md", (file + "\n## Decision Outcome\n\nd\n").getBytes(StandardCharsets.UTF_8))),
                Trees.TODAY);

        assertThat(Objects.requireNonNull(read.readings().get(0).record()).layout())
                .isNotEqualTo(AdrLayout.LOCKKEEPER);
    }

    @Test
    void a_files_name_is_plain() {
        assertThat(MadrFile.name(7, "Größe & Façade: \"keys\" are uuid!"))
                .isEqualTo("0007-gro-e-facade-keys-are-uuid.md");
        assertThat(MadrFile.name(12345, "数据库")).isEqualTo("12345-decision.md");
        assertThat(MadrFile.name(1, "../../etc/passwd")).isEqualTo("0001-etc-passwd.md");
        assertThat(MadrFile.name(1, "x".repeat(500))).hasSizeLessThan(70);
    }

    @Test
    void links_are_rewritten_where_they_are_links() {
        var text =
                "[a](0001-a.md) `[b](0001-a.md)` [c](<0001-a.md> \"t\") [d][r] <0001-a.md>\n\n```\n[e](0001-a.md)\n```\n\n[r]: 0001-a.md\n";

        assertThat(AdrLinks.rewrite(text, link -> link.equals("0001-a.md") ? "/t/decisions/1" : null))
                .isEqualTo(
                        "[a](/t/decisions/1) `[b](0001-a.md)` [c](</t/decisions/1> \"t\") [d][r] <0001-a.md>\n\n```\n[e](0001-a.md)\n```\n\n[r]: /t/decisions/1\n");
    }

    private static List<DecisionGuard> guards() {
        return List.of(
                DecisionGuard.of(GuardKind.PRIMARY_KEY_TYPE, "Keys: \"uuid\", # or so.", Severity.ERROR)
                        .over(List.of("billing.*"), List.of("billing.log_*"))
                        .set(Map.of("types", List.of("uuid", "numeric(10,2)"))),
                DecisionGuard.of(GuardKind.NAME, "Names: { are } [short] 'é'", Severity.INFO)
                        .set(Map.of("thing", List.of("index"), "pattern", List.of("^idx_[a-z,]{1,3}\\d \"$"))),
                DecisionGuard.of(GuardKind.NO_CASCADE, "No cascades", Severity.WARN));
    }

    private AdrRecord record() {
        return record(chance.nextBoolean() ? guards() : List.of());
    }

    private AdrRecord record(List<DecisionGuard> guards) {
        return new AdrRecord(
                AdrLayout.LOCKKEEPER,
                7,
                ("T " + text().replaceAll("\\s+", " ")).strip(),
                DecisionStatus.ACCEPTED,
                LocalDate.of(2021, 3, 4),
                new AdrTexts(text(), text(), text(), text(), text()),
                new AdrNames(
                        List.of("A, B", "C \"D\""), List.of("all: of them"), List.of(), List.of("- x"), List.of("# y")),
                DecisionCategory.TYPES_AND_KEYS,
                List.of("*.audit_*", "billing.*"),
                List.of("Order service", "and & co"),
                guards,
                chance.nextBoolean() ? LocalDate.of(2027, 1, 2) : null,
                List.of(
                        new AdrStep(DecisionStatus.PROPOSED, Instant.parse("2021-03-03T08:00:00.123456Z"), ""),
                        new AdrStep(
                                DecisionStatus.ACCEPTED, Instant.parse("2021-03-04T08:00:00Z"), "why: \"so\"\nand so")),
                List.of());
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = chance.nextInt(8); i > 0; i--) {
            text.append(PIECES.get(chance.nextInt(PIECES.size()))).append(chance.nextInt(3) == 0 ? "\r\n" : "\n");
        }
        return OwnFile.canonical(text.toString());
    }
}
