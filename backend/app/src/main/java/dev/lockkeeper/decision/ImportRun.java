package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.decision.ImportJudgement.Judged;
import dev.lockkeeper.decision.ImportPlaces.Places;
import dev.lockkeeper.decision.ImportedContent.Book;
import dev.lockkeeper.decision.adr.AdrLinks;
import dev.lockkeeper.decision.adr.AdrRecord;
import dev.lockkeeper.decision.adr.AdrTexts;
import dev.lockkeeper.decision.adr.AdrTree;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings a tree in: all of it in one transaction, or nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportRun {

    /** How often people are told how far it has come. */
    private static final int STRIDE = 25;

    private final DecisionImports imports;
    private final ImportedFiles files;
    private final ImportJudgement judgement;
    private final ImportPlaces places;
    private final ImportedContent contents;
    private final DecisionArrivals arrivals;
    private final ImportedRevisions revisions;

    ImportRun(
            DecisionImports imports,
            ImportedFiles files,
            ImportJudgement judgement,
            ImportPlaces places,
            ImportedContent contents,
            DecisionArrivals arrivals,
            ImportedRevisions revisions) {
        this.imports = imports;
        this.files = files;
        this.judgement = judgement;
        this.places = places;
        this.contents = contents;
        this.arrivals = arrivals;
        this.revisions = revisions;
    }

    /** What is being brought in right now. */
    private record Load(UUID id, MemberId by, AdrTree tree, Places places, Book book, Map<String, Decision> landed) {}

    /** How many records came in. Run again after it has ended, it does nothing. */
    int run(UUID id) {
        places.queueUp();
        var importing = imports.get(id);
        if (!importing.isRunning()) {
            return importing.done();
        }
        var tree = AdrTree.of(files.contents(id), LocalDate.ofInstant(importing.at(), ZoneOffset.UTC));
        var by = new MemberId(importing.byId());
        var judged = judgement.judge(by, tree);
        var load = new Load(id, by, tree, places.of(judged), contents.book(), new HashMap<>());
        var done = land(load, judged);
        judged.forEach(file -> supersede(load, file));
        return done;
    }

    private int land(Load load, List<Judged> judged) {
        var done = 0;
        for (var file : judged) {
            if (file.reading().record() != null) {
                land(load, file);
                if (file.verdict().isTaken() && ++done % STRIDE == 0) {
                    imports.progress(load.id(), done);
                }
            }
        }
        return done;
    }

    private void land(Load load, Judged file) {
        var path = file.reading().file().path();
        var record = Objects.requireNonNull(file.reading().record());
        var texts = linked(load, file, record);
        var decision = file.verdict() == ImportVerdict.NEW
                ? arrive(load, path, record, texts)
                : Objects.requireNonNull(load.places().known().get(path));
        if (file.verdict() == ImportVerdict.REVISED) {
            var present = revisions.content(decision);
            revisions.follow(load.by(), decision, contents.over(present, record, texts, load.book()), record, path);
        }
        load.landed().put(path, decision);
        files.settle(load.id(), file, decision, load.book().left(record.names()));
    }

    private Decision arrive(Load load, String path, AdrRecord record, AdrTexts texts) {
        var content = contents.of(record, texts, load.book());
        return arrivals.arrive(load.by(), load.places().number(path), content, record, path);
    }

    /** Links from file to file become links from record to record. */
    private AdrTexts linked(Load load, Judged file, AdrRecord record) {
        return record.texts().each(text -> AdrLinks.rewrite(text, link -> address(load, file, link)));
    }

    private static @Nullable String address(Load load, Judged file, String link) {
        var target = load.tree().target(file.reading().file(), link).orElse(null);
        var address = load.places().address(target);
        var fragment = link.indexOf('#');
        return address == null || fragment < 0 ? address : address + link.substring(fragment);
    }

    private void supersede(Load load, Judged file) {
        var path = file.reading().file().path();
        var successor = load.landed().get(String.valueOf(file.reading().successor()));
        if (file.verdict() == ImportVerdict.NEW && successor != null) {
            var decision = Objects.requireNonNull(load.landed().get(path));
            var record = Objects.requireNonNull(file.reading().record());
            arrivals.supersede(load.by(), decision, successor, record, path);
        }
    }
}
