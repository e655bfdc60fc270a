package dev.lockkeeper.access;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whom a text calls: {@code @} and a member's whole name. Where one name begins with another, the longer one is meant; where
 * two members have the same name, both are.
 */
@Component
public class Calling {

    private final Members members;

    Calling(Members members) {
        this.members = members;
    }

    /** Nobody is looked up where nobody is called. */
    public Set<MemberId> of(String text) {
        return text.indexOf('@') < 0 ? Set.of() : called(text, longestFirst(members.list()));
    }

    /** Those who are there, in the order in which {@link #called} wants them. */
    public static List<Member> longestFirst(List<Member> members) {
        return members.stream()
                .filter(Member::active)
                .sorted(Comparator.comparing((Member member) -> member.name().length())
                        .reversed())
                .toList();
    }

    public static Set<MemberId> called(String text, List<Member> longestFirst) {
        var called = new LinkedHashSet<MemberId>();
        for (var sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
            if (sign == 0 || !Character.isLetterOrDigit(text.charAt(sign - 1))) {
                called.addAll(calledAt(sign + 1, text, longestFirst));
            }
        }
        return called;
    }

    /** All who have that name. */
    public static List<MemberId> same(String name, List<Member> members) {
        return members.stream()
                .filter(member -> member.name().equalsIgnoreCase(name))
                .map(Member::id)
                .toList();
    }

    private static List<MemberId> calledAt(int start, String text, List<Member> longestFirst) {
        return longestFirst.stream()
                .map(Member::name)
                .filter(name -> standsAt(start, name, text))
                .findFirst()
                .map(name -> same(name, longestFirst))
                .orElse(List.of());
    }

    /** The whole name, and not the beginning of a longer word. */
    private static boolean standsAt(int start, String name, String text) {
        var end = start + name.length();
        return text.regionMatches(true, start, name, 0, name.length())
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
