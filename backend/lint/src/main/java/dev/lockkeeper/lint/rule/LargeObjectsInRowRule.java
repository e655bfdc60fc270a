package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;
import java.util.Optional;
import java.util.Set;

/** Files inside rows. */
final class LargeObjectsInRowRule implements Rule {

    @Override
    public String id() {
        return "large-objects-in-row";
    }

    @Override
    public Facts about() {
        return Added.FACTS;
    }

    private static final Set<String> FILES = Set.of(
            "file",
            "content",
            "contents",
            "document",
            "image",
            "photo",
            "picture",
            "attachment",
            "pdf",
            "blob",
            "video",
            "audio",
            "scan",
            "upload",
            "avatar",
            "media");

    @Override
    public Seq<Remark> check(Step step) {
        return Added.in(step).filter(added -> !added.type().array()).flatMap(added -> Seq.from(remark(added)));
    }

    private static Optional<Remark> remark(Added added) {
        var place = added.name() + " of " + added.table();
        if (added.is("oid", "lo")) {
            return Optional.of(
                    Remark.on(added.table(), place + " points to a large object that stays when its row goes."));
        }
        return added.is("bytea") && Words.any(added.name(), FILES)
                ? Optional.of(
                        Remark.on(added.table(), place + " puts whole files into WAL, replicas and every backup."))
                : Optional.empty();
    }
}
