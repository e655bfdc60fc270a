package dev.lockkeeper.linting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.lint.RuleBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class ConventionPagesTests {

    private static final String PAGE = "settings/linting";

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    Conventions conventions;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void every_rule_can_be_set_and_leads_to_its_page() {
        var page = get(harbor.ana(), PAGE + "/rules");

        assertThat(page).hasStatusOk();
        for (var rule : RuleBook.rules()) {
            if (!rule.category().equals(RuleBook.GUARDS)) {
                assertThat(page)
                        .bodyText()
                        .contains("href=\"/rules/" + rule.id() + "\"", "value=\"rules." + rule.id() + "\"");
            }
        }
        assertThat(page).bodyText().doesNotContain("rules.guard-");
    }

    @Test
    void rules_that_were_set_stand_first_and_open_and_the_others_fold_by_category() {
        level("rules.select-star", "off", 0);

        assertThat(get(harbor.ana(), PAGE + "/rules"))
                .bodyText()
                .containsSubsequence("id=\"changed\" open=\"open\"", "value=\"rules.select-star\"", "id=\"backfill\">")
                .containsOnlyOnce("value=\"rules.select-star\"");
        assertThat(get(harbor.ana(), PAGE + "/rules?q=drop-column"))
                .bodyText()
                .containsPattern("id=\"[a-z-]+\" open=\"open\"");
    }

    @Test
    void a_group_with_a_mistake_is_open() {
        assertThat(level("rules.select-star", "loud", 0))
                .hasStatus(422)
                .bodyText()
                .containsSubsequence("open=\"open\"", "is-invalid");
    }

    @Test
    void rules_are_found_by_words() {
        assertThat(browser.get(harbor.ana(), PAGE + "/rules").param("q", "star SELECT"))
                .bodyText()
                .contains("rules.select-star")
                .doesNotContain("rules.drop-column");
        assertThat(get(harbor.ana(), PAGE + "/rules?q=nonsense")).bodyText().contains("No rule is called so.");
    }

    @Test
    void a_level_is_saved_and_rules_that_were_not_shown_stay() {
        save(PAGE + "/rules", 0, "rules.drop-column", "info");

        assertThat(level("rules.select-star", "off", 1)).hasStatus3xxRedirection();

        assertThat(yaml()).isEqualTo("rules:\n  drop-column: info\n  select-star: 'off'\n".replace("'", ""));
        assertThat(get(harbor.ana(), PAGE + "/rules?q=drop-column"))
                .bodyText()
                .contains("<option value=\"info\" selected=\"selected\">");
    }

    @Test
    void conventions_are_saved_line_by_line() {
        assertThat(save(PAGE, 0, "privacy.words", "iban\r\n\r\n tax number \r\n"))
                .hasStatus3xxRedirection();
        assertThat(save(PAGE, 1, "naming.table", "[a-z_]+")).hasStatus3xxRedirection();

        assertThat(yaml()).isEqualTo("naming:\n  table: '[a-z_]+'\nprivacy:\n  words: [iban, 'tax number']\n");
        assertThat(get(harbor.ana(), PAGE)).bodyText().contains("tax number", "Version 2", "Ana");
    }

    @Test
    void what_cannot_be_followed_is_said_at_its_place_and_kept() {
        assertThat(save(PAGE, 0, "naming.table", "[a-z <b>"))
                .hasStatus(422)
                .bodyText()
                .contains("The linter cannot follow this: no regular expression", "[a-z &lt;b&gt;", "is-invalid");
        assertThat(save(PAGE, 0, "platform.oldest-server", "new")).hasStatus(422);
        assertThat(level("rules.select-star", "loud", 0)).hasStatus(422);
        assertThat(save(PAGE, 0, "surprise", "1")).hasStatus(422).bodyText().contains("Nothing was saved");
        assertThat(yaml()).isEmpty();
    }

    @Test
    void the_file_can_be_pasted_and_copied() {
        assertThat(paste(0, "rules: {select-star: OFF}\ntenancy: {row-security: yes}\n"))
                .hasStatus3xxRedirection();

        assertThat(yaml()).isEqualTo("rules:\n  select-star: off\ntenancy:\n  row-security: true\n");
        assertThat(get(harbor.vera(), PAGE + "/file")).bodyText().contains("select-star: off");
        assertThat(get(harbor.ana(), PAGE)).bodyText().contains("<option value=\"true\" selected=\"selected\">");
    }

    @Test
    void a_file_with_a_mistake_comes_back_as_typed_with_the_line() {
        assertThat(paste(0, "rules:\n  select-star: off\n  no-such-rule: off # <i>"))
                .hasStatus(422)
                .bodyText()
                .contains("Line 3: there is no rule no-such-rule.", "no-such-rule: off # &lt;i&gt;");
        assertThat(paste(0, "rules: [")).hasStatus(422).bodyText().contains("Line ", "no YAML");
        assertThat(yaml()).isEmpty();
    }

    @Test
    void keys_of_the_command_line_are_left_out_and_that_is_said() {
        var answer = paste(0, "server: 16\npaths: [db]\nrules: {select-star: off}");

        assertThat(answer).hasStatus3xxRedirection().flash().containsEntry("flash", "linting.saved-part");
        assertThat(yaml()).isEqualTo("rules:\n  select-star: off\n");
    }

    @Test
    void who_read_an_older_version_is_told_and_keeps_what_was_typed() {
        paste(0, "rules: {select-star: off}");

        assertThat(paste(0, "rules: {drop-column: off} # mine"))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing was overwritten", "# mine");
        assertThat(yaml()).contains("select-star").doesNotContain("drop-column");
    }

    @Test
    void only_admins_may_save_and_others_may_look() {
        assertThat(get(harbor.vera(), PAGE)).hasStatusOk().bodyText().doesNotContain(">Save<");
        assertThat(get(harbor.ana(), PAGE)).bodyText().contains(">Save<");
        assertThat(form(harbor.boris(), PAGE + "/file", 0).param("yaml", "rules: {select-star: off}"))
                .hasStatus(403);
        assertThat(form(harbor.ada(), PAGE, 0)
                        .param("entries[0].key", "tenancy.key")
                        .param("entries[0].text", "a"))
                .hasStatus(403);
    }

    @Test
    void the_file_is_a_download_for_the_repository() {
        paste(0, "rules: {select-star: off}");

        var file = get(harbor.ada(), PAGE + "/lockkeeper.yaml");
        assertThat(file).headers().hasValue("Content-Disposition", "attachment; filename=\"lockkeeper.yaml\"");
        assertThat(file).bodyText().isEqualTo(yaml());
    }

    private String yaml() {
        return Acting.as(harbor.vera(), () -> conventions.current().config().yaml());
    }

    private MvcTestResult get(CurrentMember who, String address) {
        return browser.get(who, address).exchange();
    }

    private MvcTestResult level(String rule, String level, int version) {
        return save(PAGE + "/rules", version, rule, level);
    }

    private MvcTestResult save(String address, int version, String key, String text) {
        return form(harbor.ana(), address, version)
                .param("entries[0].key", key)
                .param("entries[0].text", text)
                .exchange();
    }

    private MvcTestResult paste(int version, String yaml) {
        return form(harbor.ana(), PAGE + "/file", version).param("yaml", yaml).exchange();
    }

    private MockMvcRequestBuilder form(CurrentMember who, String address, int version) {
        return browser.post(who, address).param("version", String.valueOf(version));
    }
}
