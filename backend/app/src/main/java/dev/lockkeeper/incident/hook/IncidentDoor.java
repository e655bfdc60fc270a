package dev.lockkeeper.incident.hook;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.outside.HookAddress;
import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.web.Pace;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what programs tell of incidents and answers at once; what it means is looked into later. */
@Component
class IncidentDoor {

    /** What is larger is no incident; of it the beginning is kept, so that somebody can see what it was. */
    static final int LARGEST_KEPT = 1 << 20;

    static final int PER_MINUTE = 120;

    private static final int BEGINNING = 4096;

    /** What became of a request. */
    enum Answer {
        TAKEN,
        TOO_LARGE,
        NO_SUCH_DOOR,
        NOT_PROVEN,
        TOO_MANY
    }

    /**
     * What somebody sent to a door.
     *
     * @param headers their values by name; null where there is none
     */
    record Sent(Function<String, @Nullable String> headers, byte[] body) {}

    private final IncidentHooks hooks;
    private final IncidentMessages messages;
    private final Outbox outbox;
    private final SecretBox secrets;
    private final TransactionTemplate transaction;
    private final Pace pace = new Pace(PER_MINUTE);

    IncidentDoor(
            IncidentHooks hooks,
            IncidentMessages messages,
            Outbox outbox,
            SecretBox secrets,
            TransactionTemplate transaction) {
        this.hooks = hooks;
        this.messages = messages;
        this.outbox = outbox;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    /** What is refused before anything of it is read; nothing where it is worth reading. */
    Optional<Answer> refusal(String address, Function<String, @Nullable String> headers) {
        var answer = at(address, (door, hook) -> hook.kind().isClaimed(headers) ? Answer.TAKEN : Answer.NOT_PROVEN);
        return Optional.of(answer).filter(refusal -> refusal != Answer.TAKEN);
    }

    Answer take(String address, Sent sent) {
        return at(address, (door, hook) -> take(door, hook, sent));
    }

    /** A closed door is not there. */
    private Answer at(String address, BiFunction<HookAddress, IncidentHook, Answer> step) {
        return HookAddress.parse(address)
                .map(door -> Acting.asSystem(
                        door.tenant(),
                        () -> transaction.execute(status -> hooks.find(door.hook())
                                .filter(IncidentHook::isOpen)
                                .map(hook -> step.apply(door, hook))
                                .orElse(Answer.NO_SUCH_DOOR))))
                .orElse(Answer.NO_SUCH_DOOR);
    }

    /** Who cannot prove anything does not use up what others may send. */
    private Answer take(HookAddress door, IncidentHook hook, Sent sent) {
        var sealed = Objects.requireNonNull(hook.secret());
        var secret = secrets.open(sealed, door.tenant().value(), hook.id());
        if (!hook.kind().isProven(sent.headers(), secret, sent.body())) {
            return Answer.NOT_PROVEN;
        }
        if (wait(hook).isPresent()) {
            return Answer.TOO_MANY;
        }
        return keep(hook, sent.body());
    }

    private OptionalLong wait(IncidentHook hook) {
        return pace.secondsToWait(hook.id().toString());
    }

    private Answer keep(IncidentHook hook, byte[] body) {
        if (body.length > LARGEST_KEPT) {
            var id = messages.add(hook.id(), Arrays.copyOf(body, BEGINNING), body.length);
            messages.keep(id, new RuleViolation("incident.message.large", LARGEST_KEPT / 1024));
            return Answer.TOO_LARGE;
        }
        messages.add(hook.id(), body, body.length);
        outbox.ask(IncidentMessageChore.NAME, hook.id().toString());
        return Answer.TAKEN;
    }
}
