package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.catalogue.DomainId;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.decision.adr.AdrLayout;
import dev.lockkeeper.decision.adr.AdrNames;
import dev.lockkeeper.decision.adr.AdrRecord;
import dev.lockkeeper.decision.adr.AdrTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a file says, in the words of this tenant: its members, its domains. */
@Component
class ImportedContent {

    /** The names of this tenant, read once for all files. */
    record Book(Map<String, MemberId> people, Map<String, DomainId> domains) {

        /** What has no row here stays a name. */
        AdrNames left(AdrNames names) {
            return new AdrNames(
                    names.deciders().stream()
                            .filter(name -> !people.containsKey(key(name)))
                            .toList(),
                    names.consulted(),
                    names.informed(),
                    names.tags(),
                    names.domains().stream()
                            .filter(name -> !domains.containsKey(key(name)))
                            .toList());
        }
    }

    private final Members members;
    private final Domains domains;

    ImportedContent(Members members, Domains domains) {
        this.members = members;
        this.domains = domains;
    }

    /** Two people of one name are told apart by nobody: such a name stays a name. */
    Book book() {
        var people = new HashMap<String, MemberId>();
        var twins = new ArrayList<String>();
        members.list().stream().filter(member -> !member.agent()).forEach(member -> {
            if (people.put(key(member.name()), member.id()) != null) {
                twins.add(key(member.name()));
            }
        });
        twins.forEach(people::remove);
        var named = new HashMap<String, DomainId>();
        domains.list().forEach(domain -> named.putIfAbsent(key(domain.name()), domain.id()));
        return new Book(people, named);
    }

    DecisionContent of(AdrRecord record, AdrTexts texts, Book book) {
        return new DecisionContent(
                record.title(),
                record.category(),
                texts.context(),
                texts.options(),
                texts.decision(),
                texts.consequences(),
                texts.critique(),
                found(record.names().domains(), book.domains()),
                record.tables().stream().map(TablePattern::new).toList(),
                record.services().stream().map(ServiceName::new).toList(),
                found(record.names().deciders(), book.people()),
                record.reviewBy());
    }

    /** Only a file that we wrote says all; what any other leaves out stays as it is here. */
    DecisionContent over(DecisionContent present, AdrRecord record, AdrTexts texts, Book book) {
        var fresh = of(record, texts, book);
        if (record.layout() == AdrLayout.LOCKKEEPER) {
            return fresh;
        }
        return new DecisionContent(
                fresh.title(),
                present.category(),
                fresh.context(),
                fresh.options(),
                fresh.decision(),
                fresh.consequences(),
                present.critique(),
                or(fresh.domains(), present.domains()),
                or(fresh.tables(), present.tables()),
                or(fresh.services(), present.services()),
                or(fresh.deciders(), present.deciders()),
                fresh.reviewBy() == null ? present.reviewBy() : fresh.reviewBy());
    }

    private static <T> List<T> found(List<String> names, Map<String, T> known) {
        return names.stream()
                .map(ImportedContent::key)
                .filter(known::containsKey)
                .map(name -> known.get(name))
                .toList();
    }

    /** What the file does not speak of stays as it is here. */
    private static <T> List<T> or(List<T> fresh, List<T> present) {
        return fresh.isEmpty() ? present : fresh;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
