package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DomainId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says; the texts are Markdown.
 *
 * @param critique what we will regret in 18 months
 * @param tables patterns of the tables it covers, such as {@code billing.*}; without any, its domains' tables
 */
public record DecisionContent(
        String title,
        DecisionCategory category,
        String context,
        String options,
        String decision,
        String consequences,
        String critique,
        List<DomainId> domains,
        List<TablePattern> tables,
        List<MemberId> deciders,
        @Nullable LocalDate reviewBy) {

    public DecisionContent {
        title = title.strip();
        domains = domains.stream().distinct().toList();
        tables = tables.stream().distinct().toList();
        deciders = deciders.stream().distinct().toList();
    }
}
