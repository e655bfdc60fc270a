package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;
import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.RuleViolation;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a team does with its templates. Each method is one step. */
@Service
@Transactional
public class TemplateKeeping {

    /** More would be found by nobody. */
    static final int MOST = 200;

    private static final int LONGEST_KEY = 60;
    private static final Set<String> ADDRESSES = Set.of("new", "preview");

    private final Templates templates;
    private final TemplateStore store;
    private final TemplateUses uses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TemplateKeeping(
            Templates templates,
            TemplateStore store,
            TemplateUses uses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.store = store;
        this.uses = uses;
        this.events = events;
        this.clock = clock;
    }

    /** One of the team's own; its key is made of its name. */
    @ReviewersMay
    public String add(
            CurrentMember by, TemplateKind kind, @Nullable DecisionCategory category, String name, String text) {
        require(!by.agent(), "template.people-only");
        require(store.all().size() < MOST, "template.too-many", MOST);
        require(!text.isBlank(), "template.text-empty");
        var template = new Template(freeKey(name), kind, category, name.strip(), 0, text, false, true);
        save(by, template, text, "");
        tell(by, "decision.template-added", template);
        return template.key();
    }

    /** What was read at an earlier version overwrites nothing. */
    @ReviewersMay
    public void change(CurrentMember by, String key, int readVersion, String text, String reason) {
        require(!by.agent(), "template.people-only");
        require(!text.isBlank(), "template.text-empty");
        var template = templates.get(key);
        require(template.version() == readVersion, "common.stale");
        require(!template.text().equals(text), "template.same");
        save(by, template, text, reason);
        tell(by, "decision.template-changed", template);
    }

    /** The text that ships stands again; one's own, which has none, is given up. */
    @ReviewersMay
    public void restore(CurrentMember by, String key) {
        require(!by.agent(), "template.people-only");
        var template = templates.get(key);
        require(template.changed(), "template.not-changed");
        save(by, template, null, "");
        tell(by, template.shipped() ? "decision.template-restored" : "decision.template-retired", template);
    }

    /** Somebody took it along. */
    @ViewersMay
    public void use(CurrentMember by, String key) {
        uses.count(templates.get(key).key(), by.id(), clock.instant());
    }

    /** A program has read it, which may ask for it every minute: that counts once a day. */
    @ViewersMay
    public void fetch(CurrentMember by, String key) {
        uses.countDaily(templates.get(key).key(), by.id(), clock.instant());
    }

    private void save(CurrentMember by, Template template, @Nullable String text, String reason) {
        try {
            store.save(row(by, template), template.version() + 1, text, reason.strip(), by.id(), clock.instant());
        } catch (DuplicateKeyException sooner) {
            throw new RuleViolation("common.stale");
        }
    }

    private UUID row(CurrentMember by, Template template) {
        return store.find(template.key())
                .map(TemplateStore.Stored::id)
                .orElseGet(() -> store.add(template, by.id(), clock.instant()));
    }

    private void tell(CurrentMember by, String action, Template template) {
        events.publishEvent(new TemplateChanged(by.id(), action, template.key()));
    }

    /** Neither an address of ours nor a key that was ever given. */
    private String freeKey(String name) {
        var taken = Stream.concat(
                        Stream.concat(
                                templates.list().stream().map(TemplateRow::key),
                                store.all().stream().map(TemplateStore.Standing::key)),
                        ADDRESSES.stream())
                .collect(toSet());
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var base = plain.isEmpty() ? "template" : plain.substring(0, Math.min(LONGEST_KEY, plain.length()));
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? base : base + "-" + n)
                .filter(key -> !taken.contains(key))
                .findFirst()
                .orElseThrow();
    }
}
