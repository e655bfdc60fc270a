package dev.lockkeeper.review;

import static dev.lockkeeper.migration.MigrationStatus.APPROVED;
import static dev.lockkeeper.migration.MigrationStatus.IN_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Admission;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberUpkeep;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.rotation.Strategy;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class LosingRightsTests extends ReviewTest {

    @Autowired
    MemberUpkeep upkeep;

    @Autowired
    Admission admission;

    @Autowired
    Members members;

    @Autowired
    AuditTrail trail;

    @Autowired
    Browser browser;

    MigrationId id;

    @BeforeEach
    void approved() {
        open(cast.harbor());
        id = harmless(harbor.ada());
        approve(harbor.boris(), id);
        assertThat(read(id).status()).isEqualTo(APPROVED);
    }

    @Test
    void what_a_reviewer_approved_waits_again_when_they_are_removed() {
        remove(harbor.ana(), harbor.boris());

        waitFor(IN_REVIEW);
        assertThat(browser.get(harbor.boris(), "migrations"))
                .as("their session")
                .hasStatus(404);
    }

    @Test
    void what_a_reviewer_approved_waits_again_when_they_may_only_write_and_counts_again_when_they_may_review() {
        change(harbor.ana(), harbor.boris(), Role.ENGINEER);
        waitFor(IN_REVIEW);

        change(harbor.ana(), harbor.boris(), Role.REVIEWER);
        waitFor(APPROVED);
    }

    @Test
    void another_tenants_gates_and_members_are_left_alone() {
        var quarry = cast.quarry();

        assertThatThrownBy(() -> remove(quarry.ana(), harbor.boris())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> change(quarry.ana(), harbor.boris(), Role.VIEWER))
                .isInstanceOf(NotFound.class);
        remove(quarry.ana(), quarry.boris());

        assertThat(read(id).status()).isEqualTo(APPROVED);
        assertThat(Acting.as(harbor.ana(), () -> members.get(harbor.boris().id()))
                        .active())
                .isTrue();
    }

    @Test
    void only_admins_do_and_owners_are_made_and_unmade_by_owners() {
        assertThatThrownBy(() -> remove(harbor.boris(), harbor.cleo())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> change(harbor.boris(), harbor.cleo(), Role.VIEWER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> remove(harbor.ana(), harbor.olga())).hasMessage("member.owners-by-owners");
        assertThatThrownBy(() -> change(harbor.ana(), harbor.ana(), Role.OWNER)).hasMessage("member.owners-by-owners");
        assertThatThrownBy(() -> change(harbor.olga(), harbor.olga(), Role.ADMIN))
                .hasMessage("member.last-owner");
        assertThatThrownBy(() -> Acting.as(
                        harbor.ana(),
                        () -> admission.addMember("eve@harbor.example", "Eve", Cast.PASSWORD, Role.OWNER)))
                .hasMessage("member.owners-by-owners");
        change(harbor.olga(), harbor.ana(), Role.OWNER);
        change(harbor.olga(), harbor.olga(), Role.ADMIN);
    }

    @Test
    void nobody_removes_themselves_and_whoever_answers_for_an_agent_goes_after_it() {
        assertThatThrownBy(() -> remove(harbor.ana(), harbor.ana())).hasMessage("member.not-oneself");
        assertThatThrownBy(() -> remove(harbor.ana(), harbor.ada())).hasMessage("member.answers-for-agents");
        assertThatThrownBy(() -> change(harbor.ana(), harbor.agent(), Role.VIEWER))
                .hasMessage("member.agents-keep-their-role");

        remove(harbor.ana(), harbor.agent());
        remove(harbor.ana(), harbor.ada());
    }

    @Test
    void whoever_comes_back_is_the_same_member_and_nobody_is_in_twice() {
        var mail = Cast.mail("boris", harbor.slug());
        assertThatThrownBy(() -> admit(mail)).hasMessage("member.in-already");
        remove(harbor.ana(), harbor.boris());

        admit(mail);

        assertThat(Acting.as(harbor.ana(), () -> members.get(harbor.boris().id())))
                .satisfies(member -> {
                    assertThat(member.active()).isTrue();
                    assertThat(member.role()).isEqualTo(Role.VIEWER);
                });
    }

    @Test
    void the_trail_says_who_did_it() {
        change(harbor.ana(), harbor.boris(), Role.ENGINEER);

        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 5)).items())
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("member.rights-changed");
                    assertThat(entry.detail()).isEqualTo("now ENGINEER");
                });
    }

    @Test
    void the_page_offers_it_to_admins() {
        assertThat(browser.get(harbor.ana(), "settings/members"))
                .bodyText()
                .contains("Remove Boris", "Role of Boris")
                .doesNotContain("Remove Ana");
        var page = "settings/members/" + harbor.boris().id();
        assertThat(browser.post(harbor.ana(), page + "/role").param("role", "VIEWER"))
                .hasStatus3xxRedirection();
        assertThat(browser.post(harbor.ana(), page + "/role").param("role", "KING"))
                .hasStatus(400);
        assertThat(browser.post(harbor.ana(), page + "/removal")).hasStatus3xxRedirection();
        assertThat(browser.get(harbor.ana(), "settings/members")).bodyText().doesNotContain("Remove Boris");
    }

    @Test
    void before_somebody_is_removed_a_page_says_what_becomes_of_their_work() {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        var waiting = Stream.generate(() -> harmless(harbor.ada()))
                .limit(2)
                .filter(one -> asked(one).contains(harbor.boris().id()))
                .findFirst()
                .orElseThrow();
        var page = "settings/members/" + harbor.boris().id() + "/removal";

        assertThat(browser.text(harbor.ana(), page))
                .contains("Remove Boris", "One review is passed on to the next:", ">M-" + waiting.number() + "</a>")
                .contains("waits for another approval where it needs one:", ">M-" + id.number() + "</a>")
                .containsPattern("shifts? in Everybody within eight weeks falls? to the next in turn");
        assertThat(browser.text(
                        harbor.ana(), "settings/members/" + harbor.vera().id() + "/removal"))
                .contains("Nothing waits on them.");
        assertThat(Acting.as(harbor.ana(), () -> members.get(harbor.boris().id()))
                        .active())
                .as("by looking")
                .isTrue();
        assertThat(browser.get(harbor.boris(), page)).hasStatus(403);
        assertThat(browser.get(cast.quarry().ana(), page)).hasStatus(404);
    }

    private void admit(String mail) {
        Acting.as(harbor.ana(), () -> admission.addMember(mail, "Boris", Cast.PASSWORD, Role.VIEWER));
    }

    private void change(CurrentMember by, CurrentMember member, Role role) {
        Acting.run(by, () -> upkeep.changeRole(by, member.id(), role));
    }

    private void remove(CurrentMember by, CurrentMember member) {
        Acting.run(by, () -> upkeep.remove(by, member.id()));
    }

    private void waitFor(MigrationStatus status) {
        await().untilAsserted(() -> assertThat(read(id).status()).isEqualTo(status));
    }
}
