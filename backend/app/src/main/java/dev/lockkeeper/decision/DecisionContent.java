package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DomainId;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says; the texts are Markdown.
 *
 * @param critique what we will regret in 18 months
 * @param services programs whose data it is about
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
        List<ServiceName> services,
        List<MemberId> deciders,
        @Nullable LocalDate reviewBy) {

    /** Of each of its texts. */
    public static final int LONGEST = 50_000;

    /** Of all that it says besides its title; search_words in the database reads no more. */
    private static final int SEARCHED = 60_000;

    public DecisionContent {
        title = title.strip();
        domains = domains.stream().distinct().toList();
        tables = tables.stream().distinct().toList();
        services = distinct(services);
        deciders = deciders.stream().distinct().toList();
    }

    /** One that names no service. */
    public DecisionContent(
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
        this(
                title,
                category,
                context,
                options,
                decision,
                consequences,
                critique,
                domains,
                tables,
                List.of(),
                deciders,
                reviewBy);
    }

    /** What a search reads besides the title. Names come first, as what is very long is not read to its end. */
    String searched() {
        return String.join(
                "\n",
                services.stream().map(ServiceName::text).collect(Collectors.joining("\n")),
                decision,
                context,
                options,
                consequences,
                critique);
    }

    /** Whether it is so long that a search does not find all of it. */
    public boolean isSearchedInPart() {
        return searched().length() > SEARCHED;
    }

    /** In an order of its own, so that the same services are the same list. */
    private static List<ServiceName> distinct(List<ServiceName> services) {
        var byKey = new TreeMap<String, ServiceName>();
        services.forEach(service -> byKey.putIfAbsent(service.key(), service));
        return List.copyOf(byKey.values());
    }
}
