package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.decision.DecisionThread.Remark;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the pages of a discussion need. */
@Component
@Transactional(readOnly = true)
class DiscussionPage {

    private static final int THREADS = 20;
    /** The latest answers that a list of threads shows of each; all of them are on the thread's own page. */
    private static final int LATEST = 5;

    private static final int ANSWERS = 50;

    private final StoredDecisions stored;
    private final DecisionRevisions revisions;
    private final DecisionTalk talk;
    private final Quotes quotes;
    private final Followers followers;
    private final Members members;
    private final Choices choices;

    DiscussionPage(
            StoredDecisions stored,
            DecisionRevisions revisions,
            DecisionTalk talk,
            Quotes quotes,
            Followers followers,
            Members members,
            Choices choices) {
        this.stored = stored;
        this.revisions = revisions;
        this.talk = talk;
        this.quotes = quotes;
        this.followers = followers;
        this.members = members;
        this.choices = choices;
    }

    /** A page of threads, and the form of a new one unless it is there already with what was typed. */
    String threads(CurrentMember me, DecisionId id, boolean resolved, @Nullable UUID after, Model model) {
        var decision = frame(me, id, model);
        var page = talk.threads(decision.key(), resolved, after, THREADS);
        model.addAttribute("resolved", resolved);
        model.addAttribute("threads", threads(page.items(), latest(decision)));
        model.addAttribute("next", page.next());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", DecisionCommentForm.of(decision.revision()));
        }
        return "decision/discussion";
    }

    /** One thread, a page of its answers at a time. */
    String thread(CurrentMember me, DecisionId id, UUID comment, @Nullable UUID after, Model model) {
        var decision = frame(me, id, model);
        var first = talk.first(decision.key(), comment);
        var page = talk.answers(first.id(), after, ANSWERS);
        var outdated = isOutdated(first, latest(decision));
        model.addAttribute("thread", new DecisionThread(first, outdated, page.items(), false));
        model.addAttribute("next", page.next());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", AnswerForm.EMPTY);
        }
        return "decision/thread";
    }

    private Decision frame(CurrentMember me, DecisionId id, Model model) {
        var decision = stored.get(id);
        model.addAttribute("decision", decision);
        model.addAttribute("following", followers.isFollowing(decision.key(), me.id()));
        model.addAttribute("parts", parts());
        model.addAttribute("names", names());
        return decision;
    }

    private List<Choice> parts() {
        var parts = new ArrayList<>(List.of(new Choice("", choices.word("decision.comment.whole"))));
        parts.addAll(choices.of("decision.comment.part", DecisionPart.values()));
        return parts;
    }

    private List<String> names() {
        return members.list().stream()
                .filter(Member::active)
                .map(Member::name)
                .distinct()
                .toList();
    }

    private Predicate<DecisionPassage> latest(Decision decision) {
        return quotes.in(revisions.get(decision.key(), decision.revision()).content());
    }

    private List<DecisionThread> threads(List<Remark> firsts, Predicate<DecisionPassage> stands) {
        var answers = talk.latestAnswers(firsts.stream().map(Remark::id).toList(), LATEST + 1).stream()
                .collect(Collectors.groupingBy(Remark::threadId));
        return firsts.stream()
                .map(first -> thread(first, answers.getOrDefault(first.id(), List.of()), stands))
                .toList();
    }

    private static DecisionThread thread(Remark first, List<Remark> latest, Predicate<DecisionPassage> stands) {
        var more = latest.size() > LATEST;
        var shown = more ? latest.subList(1, latest.size()) : latest;
        return new DecisionThread(first, isOutdated(first, stands), shown, more);
    }

    private static boolean isOutdated(Remark first, Predicate<DecisionPassage> stands) {
        return first.passage() != null && !stands.test(first.passage());
    }
}
