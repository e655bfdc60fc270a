package dev.lockkeeper.decision;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.decision.TemplateStore.Stored;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's templates: those that the product brings, as the team has changed them, and its own. */
@Service
@Transactional(readOnly = true)
public class Templates {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,80}");

    private final StartingSet set;
    private final TemplateStore store;
    private final TemplateUses uses;

    Templates(StartingSet set, TemplateStore store, TemplateUses uses) {
        this.set = set;
        this.store = store;
        this.uses = uses;
    }

    /** By kind, and then by name. */
    @ViewersMay
    public List<TemplateRow> list() {
        var rows = new TreeMap<String, TemplateRow>();
        set.all().forEach(shipped -> rows.put(shipped.key(), TemplateRow.of(shipped)));
        for (var own : store.all()) {
            if (own.own()) {
                rows.merge(own.key(), row(own), (shipped, mine) -> shipped.standing(true));
            }
        }
        var used = uses.all();
        return rows.values().stream()
                .map(row -> used.containsKey(row.key()) ? row.used(used.get(row.key())) : row)
                .sorted(Comparator.comparing(TemplateRow::kind).thenComparing(TemplateRow::name))
                .toList();
    }

    @ViewersMay
    public Template get(String key) {
        return find(key).orElseThrow(() -> new NotFound("template"));
    }

    /** Nothing where there is none, or none any more. */
    @ViewersMay
    public Optional<Template> find(String key) {
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        var stored = store.find(key);
        return stored.isEmpty() ? set.find(key).map(Template::of) : stored.flatMap(this::standing);
    }

    @ViewersMay
    public long uses(String key) {
        return uses.of(key).uses();
    }

    /** What it said after that save; 0 is what the product brings. */
    @ViewersMay
    String text(Template template, int number) {
        if (number == 0) {
            return shippedText(template.key());
        }
        var saved = store.find(template.key(), number).orElseThrow(() -> new NotFound("version"));
        return saved.text() == null ? shippedText(template.key()) : saved.text();
    }

    @ViewersMay
    List<TemplateVersion> versions(Template template) {
        return template.version() == 0 ? List.of() : store.versions(template.key());
    }

    /** One's own that was given up is no longer there. */
    private Optional<Template> standing(Stored stored) {
        var shipped = set.find(stored.key()).map(Template::of);
        if (shipped.isEmpty() && stored.text() == null) {
            return Optional.empty();
        }
        return Optional.of(shipped.orElseGet(() -> own(stored)).with(stored.number(), stored.text()));
    }

    private String shippedText(String key) {
        return set.find(key).map(ShippedTemplate::text).orElse("");
    }

    private static Template own(Stored stored) {
        return new Template(stored.key(), stored.kind(), stored.category(), stored.name(), 0, "", false, true);
    }

    private static TemplateRow row(TemplateStore.Standing own) {
        return new TemplateRow(own.key(), own.kind(), own.category(), own.name(), false, true, 0, null);
    }
}
