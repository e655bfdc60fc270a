package dev.lockkeeper.review;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.rotation.AskingTerms;
import dev.lockkeeper.rotation.RotationId;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the pages of rotations how each asks. */
@Component
@Transactional(readOnly = true)
class TermsTold implements AskingTerms {

    private final TermsBook book;

    TermsTold(TermsBook book) {
        this.book = book;
    }

    @Override
    public Map<RotationId, Told> told() {
        return book.all().entrySet().stream().collect(toMap(Map.Entry::getKey, one -> told(one.getValue())));
    }

    private static Told told(Terms terms) {
        return new Told(terms.eligibility().least(), terms.hasLimits());
    }
}
