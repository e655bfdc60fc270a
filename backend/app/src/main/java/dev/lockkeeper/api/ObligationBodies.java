package dev.lockkeeper.api;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.obligation.Origin;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.obligation.UnknownSubject;
import dev.lockkeeper.obligation.Work;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is sent of obligations, told in the room's own terms. */
@Component
class ObligationBodies {

    private final Targets targets;
    private final MessageSource messages;

    ObligationBodies(Targets targets, MessageSource messages) {
        this.targets = targets;
        this.messages = messages;
    }

    Promise promise(ObligationBody body, MemberId answerable) {
        return new Promise(
                Objects.requireNonNull(body.kind()),
                Objects.requireNonNull(body.title()),
                body.owner() == null ? answerable : new MemberId(body.owner()),
                Objects.requireNonNull(body.due()),
                subject(body.about()),
                new Work(database(body), text(body.table()), text(body.object())),
                Origin.HAND);
    }

    String evidence(EvidenceBody body) {
        return Objects.requireNonNull(body.evidence()).strip();
    }

    /** Takes a step; where the field names what is not there, the answer says so of that field. */
    <T> T naming(String field, Supplier<T> step) {
        try {
            return step.get();
        } catch (UnknownSubject unknown) {
            var sentence = messages.getMessage(unknown.key(), unknown.arguments(), LocaleContextHolder.getLocale());
            throw new InvalidField(field, sentence, "one that is there, such as M-42");
        }
    }

    private @Nullable UUID database(ObligationBody body) {
        return body.database() == null ? null : targets.get(body.database()).value();
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static @Nullable Subject subject(@Nullable String about) {
        return about == null ? null : Subject.named(about).orElse(null);
    }
}
