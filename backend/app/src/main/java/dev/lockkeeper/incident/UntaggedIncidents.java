package dev.lockkeeper.incident;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberAuthentication;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Origin;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.obligation.Work;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An incident of which nobody has named the cause for a week is somebody's obligation, until it is named. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UntaggedIncidents {

    static final Duration PATIENCE = Duration.ofDays(7);

    /** In one round; the next one takes the next. */
    private static final int MOST = 50;

    private static final int DAYS_TO_NAME_IT = 7;
    private static final int LONGEST_TITLE = 200;

    /** Tells it from what people promise to do about the same incident. */
    private static final String CAUSE = "cause";

    /**
     * What has waited too long.
     *
     * @param title what is to be done
     */
    record Waiting(Subject subject, String title, UUID reportedBy) {}

    private final JdbcClient jdbc;
    private final IncidentImports imports;
    private final ObligationKeeping keeping;
    private final Obligations obligations;
    private final Members members;
    private final MessageSource messages;
    private final Clock clock;

    UntaggedIncidents(
            JdbcClient jdbc,
            IncidentImports imports,
            ObligationKeeping keeping,
            Obligations obligations,
            Members members,
            MessageSource messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.keeping = keeping;
        this.obligations = obligations;
        this.members = members;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those of which nobody has been made to answer for the cause; what came in by one file is one. */
    List<Waiting> waiting() {
        var before = clock.instant().minus(PATIENCE);
        return Stream.concat(
                        single(before).stream(),
                        imports.untaggedSince(before).stream().map(this::waiting))
                .toList();
    }

    private Waiting waiting(IncidentImports.Imported imported) {
        var title = word("incident.tag.untagged.import", imported.untagged(), imported.name());
        return new Waiting(subject(imported), title, imported.reportedBy());
    }

    private static Subject subject(IncidentImports.Imported imported) {
        return new Subject(Subject.Kind.OTHER, imported.name(), "incidents");
    }

    private List<Waiting> single(Instant before) {
        return jdbc.sql("""
                        select i.number, i.title, i.reported_by
                          from tenant.incident i
                         where i.tenant_id = :tenant and i.cause is null and i.import_id is null and i.reported_at < :before
                           and not exists (
                             select from tenant.obligation o
                              where o.tenant_id = :tenant and o.subject_text = 'I-' || i.number
                                and o.kind = :kind and o.object_name = :cause)
                         order by i.reported_at, i.number limit :most
                        """)
                .param("tenant", TenantContext.required().value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("kind", ObligationKind.FOLLOW_UP.name())
                .param("cause", CAUSE)
                .param("most", MOST)
                .query((row, n) -> new Waiting(
                        Subject.incident(row.getInt("number")),
                        word("incident.tag.untagged", String.valueOf(row.getInt("number")), row.getString("title")),
                        row.getObject("reported_by", UUID.class)))
                .list();
    }

    /** Who reported it, or answers for the agent that did; where nobody of them may, the first who administers. */
    Optional<Member> owner(Waiting waiting) {
        var reporter = members.get(new MemberId(waiting.reportedBy()));
        var owner = reporter.owner();
        var answerable = owner == null ? reporter : members.get(owner);
        return mayName(answerable, Role.ENGINEER)
                ? Optional.of(answerable)
                : members.list().stream()
                        .filter(member -> mayName(member, Role.ADMIN))
                        .findFirst();
    }

    void promise(CurrentMember owner, Waiting waiting) {
        var title = waiting.title();
        keeping.promiseOnce(
                owner,
                new Promise(
                        ObligationKind.FOLLOW_UP,
                        title.substring(0, Math.min(LONGEST_TITLE, title.length())),
                        owner.id(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS_TO_NAME_IT),
                        waiting.subject(),
                        new Work(null, "", CAUSE),
                        Origin.HAND));
    }

    @EventListener
    void on(IncidentChanged event) {
        if (event.cause() != null) {
            MemberAuthentication.current().ifPresent(by -> keep(by, event.id()));
        }
    }

    private void keep(CurrentMember by, IncidentId id) {
        keep(by, Subject.incident(id.number()));
        imports.of(id.number())
                .filter(imported -> imported.untagged() == 0)
                .ifPresent(imported -> keep(by, subject(imported)));
    }

    private void keep(CurrentMember by, Subject subject) {
        obligations.about(subject).stream()
                .filter(promise -> promise.open() && promise.objectName().equals(CAUSE))
                .forEach(promise -> keeping.keep(by, new ObligationId(promise.id()), word("incident.tag.named")));
    }

    private String word(String key, Object... about) {
        return messages.getMessage(key, about, Locale.ENGLISH);
    }

    private static boolean mayName(Member member, Role least) {
        return member.active() && !member.agent() && member.role().includes(least);
    }
}
