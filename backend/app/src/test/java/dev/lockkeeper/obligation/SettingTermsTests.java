package dev.lockkeeper.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Conflict;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@LockkeeperTest
class SettingTermsTests {

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    ObligationTerms terms;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void what_nobody_has_set_is_usual() {
        var usual = current(harbor.ada());

        assertThat(usual.daysOf(ObligationKind.VALIDATE_CONSTRAINT)).isEqualTo(7);
        assertThat(usual.blocksPastDualWrites()).isTrue();
    }

    @Test
    void an_admin_sets_the_days_of_a_kind() {
        assertThat(browser.get(harbor.ana(), "settings/obligations"))
                .hasStatusOk()
                .bodyText()
                .contains("Validate a constraint", "A dual write past its end");
        assertThat(form("3", "45")).hasStatus3xxRedirection();

        var changed = current(harbor.ada());
        assertThat(changed.daysOf(ObligationKind.VALIDATE_CONSTRAINT)).isEqualTo(3);
        assertThat(changed.blocksPastDualWrites()).isFalse();
        assertThat(changed.silentMinutes()).isEqualTo(45);
        assertThat(changed.version()).isEqualTo(1);
        assertThat(current(cast.quarry().ada()).version()).isZero();
        assertThat(browser.get(harbor.ana(), "settings/audit")).bodyText().contains("obligation.terms-changed");
    }

    @Test
    void nonsense_comes_back_and_others_are_refused() {
        assertThat(form("0", "45")).hasStatus(422).bodyText().contains("Write a whole number from 1 on.");
        assertThat(form("soon", "never")).hasStatus(422);
        assertThat(browser.get(harbor.ada(), "settings/obligations")).hasStatus(403);
    }

    @Test
    void a_stale_form_changes_nothing() {
        change(harbor.ana(), 0);

        assertThatThrownBy(() -> change(harbor.ana(), 0)).isInstanceOf(Conflict.class);
        change(harbor.ana(), 1);
        assertThatThrownBy(() -> change(cast.quarry().ana(), 1)).isInstanceOf(Conflict.class);
    }

    private void change(CurrentMember by, int version) {
        Acting.run(by, () -> terms.change(by, new ObligationSettings(Map.of(), false, 9, 9, version)));
    }

    private MockMvcRequestBuilder form(String days, String minutes) {
        return browser.post(harbor.ana(), "settings/obligations")
                .param("version", "0")
                .param("days[0].kind", "VALIDATE_CONSTRAINT")
                .param("days[0].days", days)
                .param("silentMinutes", minutes)
                .param("leadDays", "5");
    }

    private ObligationSettings current(CurrentMember member) {
        return Acting.as(member, terms::current);
    }
}
