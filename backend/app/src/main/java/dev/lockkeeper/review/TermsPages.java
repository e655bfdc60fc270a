package dev.lockkeeper.review;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.Database;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.review.TermsForm.MemberCapacity;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.Rotation;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Rotations;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a rotation's terms shows and offers. */
@Component
@Transactional(readOnly = true)
class TermsPages {

    /**
     * What there is to choose from.
     *
     * @param form the one typed, also where it is wrong
     */
    record Options(
            Rotation rotation,
            TermsForm form,
            List<Choice> roles,
            List<Choice> domains,
            List<Choice> engines,
            List<Choice> units,
            List<Choice> days,
            Map<UUID, String> names) {

        public RiskTier[] tiers() {
            return RiskTier.values();
        }

        /** Without what a request made up. */
        public List<MemberCapacity> capacities() {
            return Objects.requireNonNullElse(form.capacities(), List.<MemberCapacity>of()).stream()
                    .filter(one -> one != null && one.member() != null)
                    .toList();
        }
    }

    private final Rotations rotations;
    private final TermsBook book;
    private final Domains domains;
    private final Databases databases;
    private final Members members;
    private final Choices choices;

    TermsPages(
            Rotations rotations,
            TermsBook book,
            Domains domains,
            Databases databases,
            Members members,
            Choices choices) {
        this.rotations = rotations;
        this.book = book;
        this.domains = domains;
        this.databases = databases;
        this.members = members;
        this.choices = choices;
    }

    /** Where a rotation has no terms of its own yet, whoever can save them is offered the usual time limits. */
    @ViewersMay
    public TermsForm form(RotationId id, CurrentMember me) {
        var terms = book.of(id);
        var offered = terms.version() == 0 && me.mayAdminister() ? terms.withUsualLimits() : terms;
        return TermsForm.of(offered, rotations.get(id).members());
    }

    @ViewersMay
    public Options options(RotationId id, TermsForm form) {
        var rotation = rotations.get(id);
        var everybody = rotation.members().stream().map(MemberId::value).toList();
        return new Options(
                rotation,
                form,
                choices.of("role", Role.REVIEWER, Role.ADMIN, Role.OWNER),
                domains.list().stream()
                        .map(domain -> new Choice(domain.id().value(), domain.name()))
                        .toList(),
                engines(id),
                choices.of("review.terms.unit", Capacity.Unit.values()),
                choices.of("review.terms.day", DayOfWeek.values()),
                members.names(everybody));
    }

    /** Those that there are, and those that were chosen when there were. */
    private List<Choice> engines(RotationId id) {
        var engines = new TreeSet<>(book.of(id).eligibility().engines());
        databases.list().stream().map(Database::majorVersion).forEach(engines::add);
        return engines.stream()
                .map(engine -> new Choice(engine, "PostgreSQL " + engine))
                .toList();
    }
}
