package dev.lockkeeper.review;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberUpkeep;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.catalogue.DomainDetails;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.decision.ApprovalRule;
import dev.lockkeeper.decision.ApprovalRule.Whose;
import dev.lockkeeper.decision.ApprovalRuling;
import dev.lockkeeper.decision.DecisionContent;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.rotation.RotationCalendar;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Strategy;
import dev.lockkeeper.rotation.Swapping;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Before somebody is removed, a page says what becomes of all that hangs on them. */
class LeavingWorkBehindTests extends ReviewTest {

    @Autowired
    MemberUpkeep members;

    @Autowired
    ObligationKeeping keeping;

    @Autowired
    DecisionRecording recording;

    @Autowired
    ApprovalRuling ruling;

    @Autowired
    Surveying surveying;

    @Autowired
    RotationCalendar calendar;

    @Autowired
    Swapping swapping;

    @Autowired
    Browser browser;

    @BeforeEach
    void people() {
        open(cast.harbor());
    }

    @Test
    void promises_stay_theirs_until_somebody_hands_them_on() {
        promise(harbor.boris(), "Drop the old column");
        promise(harbor.cleo(), "Nothing of his");

        assertThat(page(harbor.boris()))
                .contains("One open promise stays theirs, and they are not told of it any more.")
                .containsPattern("href=\"/" + harbor.slug() + "/obligations/[0-9a-f-]+\">Drop the old column \\(2027")
                .doesNotContain("Nothing of his", "Nothing waits on them.");

        IntStream.rangeClosed(2, 23).forEach(n -> promise(harbor.boris(), "Promise " + n));
        assertThat(page(harbor.boris())).contains("23 open promises stay theirs", "and 3 more");
    }

    @Test
    void decisions_keep_their_name_and_what_they_agreed_to_counts_no_more() {
        var proposed = aProposal(recording, harbor.ada(), decidedBy(harbor.boris(), "Keys"));
        var inForce = anAcceptedOne(recording, harbor.ada(), harbor.cleo(), decidedBy(harbor.boris(), "Names"));
        var two = new ApprovalRule(
                Ids.next(),
                null,
                null,
                2,
                Whose.NAMED,
                Set.of(harbor.boris().id(), harbor.cleo().id()));
        Acting.run(harbor.ana(), () -> ruling.add(harbor.ana(), two));
        Acting.run(harbor.boris(), () -> recording.accept(harbor.boris(), proposed, 1));

        assertThat(page(harbor.boris()))
                .contains("They are to decide on one proposal", "One decision in force names them as decider")
                .contains("What they agreed to in one proposal counts no more")
                .contains("One rule names them among those who must agree")
                .containsPattern("href=\"/" + harbor.slug() + "/decisions/" + proposed.number() + "\">D-")
                .containsPattern("href=\"/" + harbor.slug() + "/decisions/" + inForce.number() + "\">D-");
        assertThat(page(harbor.eli())).doesNotContain("They are to decide", "agreed");
    }

    @Test
    void whoever_is_to_decide_on_an_amendment_is_told_of_as_well() {
        var id = anAcceptedOne(recording, harbor.ada(), harbor.olga(), decidedBy(harbor.boris(), "Names"));
        var one = new ApprovalRule(Ids.next(), null, null, 1, Whose.REVIEWERS, Set.of());
        Acting.run(harbor.ana(), () -> ruling.add(harbor.ana(), one));
        Acting.run(
                harbor.ada(),
                () -> recording.revise(harbor.ada(), id, 1, decidedBy(harbor.cleo(), "Longer names"), "Too short."));

        assertThat(page(harbor.cleo()))
                .contains("They are to decide on one proposal")
                .containsPattern("href=\"/" + harbor.slug() + "/decisions/" + id.number() + "\">D-")
                .doesNotContain("in force names them");
        assertThat(page(harbor.boris()))
                .contains("One decision in force names them")
                .doesNotContain("They are to decide");
    }

    @Test
    void turns_swaps_and_a_place_in_a_rotation_pass_to_others() {
        var rotation = rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        swap(rotation, harbor.cleo(), harbor.boris());

        assertThat(page(harbor.boris()))
                .containsPattern("shifts? in Everybody within eight weeks falls? to the next in turn")
                .contains("One swap in Everybody that waits for an answer comes to nothing.");
        assertThat(page(harbor.eli())).doesNotContain("Everybody");
    }

    @Test
    void who_stands_in_a_rotation_without_a_shift_so_soon_is_asked_there_no_more() {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        Acting.run(
                harbor.ana(),
                () -> members.changeRole(harbor.ana(), harbor.boris().id(), Role.ENGINEER));

        assertThat(page(harbor.boris()))
                .contains("In Everybody turns pass them over, and nobody there asks them any more.")
                .doesNotContain("to the next in turn");
    }

    @Test
    void domains_without_another_owner_are_named_apart() {
        domain("Billing", harbor.boris());
        domain("Shipping", harbor.boris(), harbor.cleo());

        assertThat(page(harbor.boris()))
                .containsPattern("One domain has no other owner[^<]*</span>\\s*<ul [^>]*><li><a [^>]*>Billing</a>")
                .containsPattern(
                        "Of one domain only the other owners are asked[^<]*</span>\\s*<ul [^>]*><li><a [^>]*>Shipping</a>");

        Acting.run(
                harbor.ana(), () -> members.remove(harbor.ana(), harbor.cleo().id()));
        assertThat(page(harbor.boris())).contains("2 domains have no other owner");
    }

    @Test
    void an_owner_who_may_not_review_is_no_other() {
        domain("Billing", harbor.boris(), harbor.eli());

        assertThat(page(harbor.boris()))
                .containsPattern(
                        "One domain has no other owner who may review[^<]*</span>\\s*<ul [^>]*><li><a [^>]*>Billing</a>")
                .doesNotContain("only the other owners are asked");
    }

    @Test
    void migrations_of_an_author_stay_open() {
        var id = harmless(harbor.eli());

        assertThat(page(harbor.eli()))
                .contains("One open migration of theirs stays where it is.")
                .contains("href=\"/" + harbor.slug() + "/migrations/" + id.number() + "\">" + id);
    }

    @Test
    void a_migration_that_runs_is_none_that_can_be_withdrawn() {
        var id = harmless(harbor.eli());
        approve(harbor.boris(), id);
        Acting.run(harbor.ada(), () -> lifecycle.started(id, Instant.now()));

        assertThat(page(harbor.eli()))
                .contains("One migration of theirs runs in production until somebody reports the end")
                .contains("to whoever does, or to an admin where that is an agent:")
                .contains("/migrations/" + id.number() + "\">" + id)
                .doesNotContain("withdraw it");
    }

    @Test
    void whoever_answers_for_an_agent_goes_after_it_and_the_page_offers_nothing_else() {
        assertThat(page(harbor.ada()))
                .contains("Ada answers for an agent", "/removal\">Remove ")
                .doesNotContain("Remove Ada</button>", "Nothing waits on them.");

        Acting.run(
                harbor.ana(), () -> members.remove(harbor.ana(), harbor.agent().id()));
        assertThat(page(harbor.ada())).contains("Nothing waits on them.", "Remove Ada</button>");
    }

    private String page(CurrentMember member) {
        return browser.text(harbor.ana(), "settings/members/" + member.id() + "/removal");
    }

    private void promise(CurrentMember owner, String title) {
        var day = LocalDate.of(2027, 3, 1);
        var promise = new Promise(ObligationKind.OTHER, title, owner.id(), day, Subject.migration(7));
        Acting.run(owner, () -> keeping.promise(owner, promise));
    }

    private static DecisionContent decidedBy(CurrentMember member, String title) {
        return content(title, "More disk.", null, List.of(), List.of(member.id()));
    }

    private void domain(String name, CurrentMember... owners) {
        var ids = Arrays.stream(owners).map(CurrentMember::id).toList();
        Acting.run(harbor.ana(), () -> surveying.addDomain(harbor.ana(), new DomainDetails(name, "", ids)));
    }

    private void swap(RotationId rotation, CurrentMember by, CurrentMember of) {
        var now = Instant.now();
        Acting.run(by, () -> {
            var shift = calendar.shifts(rotation, now, now.plus(Duration.ofDays(30))).stream()
                    .filter(one -> by.id().equals(one.member()) && one.from().isAfter(now))
                    .findFirst()
                    .orElseThrow();
            swapping.ask(by, rotation, shift.from(), of.id(), null);
        });
    }
}
