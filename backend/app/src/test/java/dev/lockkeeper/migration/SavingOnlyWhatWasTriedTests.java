package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class SavingOnlyWhatWasTriedTests {

    private static final String TRIAL = "settings/policies/trial";
    private static final String SAVING = "settings/policies";

    @Autowired
    Cast cast;

    @Autowired
    GatePolicies policies;

    @Autowired
    Browser browser;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void what_was_never_tried_is_refused_and_keeps_what_was_typed() {
        assertThat(post(harbor.ana(), SAVING, "300", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing was saved", "value=\"300\"");
        assertThat(current()).isEqualTo(Policy.STANDARD);
    }

    @Test
    void what_was_changed_after_its_trial_is_refused() {
        var tried = TriedPolicy.mark(post(harbor.ana(), TRIAL, "300", ""));

        assertThat(post(harbor.ana(), SAVING, "400", tried)).hasStatus(422);
        assertThat(current()).isEqualTo(Policy.STANDARD);
        assertThat(post(harbor.ana(), SAVING, "300", tried)).hasStatus3xxRedirection();
    }

    @Test
    void what_another_tenant_tried_is_not_tried_here() {
        var theirs = TriedPolicy.mark(post(cast.quarry().ana(), TRIAL, "300", ""));

        assertThat(post(harbor.ana(), SAVING, "300", theirs)).hasStatus(422);
        assertThat(current()).isEqualTo(Policy.STANDARD);
    }

    private Policy current() {
        return Acting.as(harbor.ana(), () -> policies.current());
    }

    private MvcTestResult post(CurrentMember by, String path, String safety, String tried) {
        return browser.post(by, path)
                .param("version", "0")
                .param("safety", safety)
                .param("tried", tried)
                .exchange();
    }
}
