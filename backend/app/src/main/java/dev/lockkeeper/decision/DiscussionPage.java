package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the pages of a discussion need. */
@Component
@Transactional(readOnly = true)
class DiscussionPage {

    private final StoredDecisions stored;
    private final DecisionDiscussion discussion;
    private final Followers followers;
    private final Members members;
    private final Choices choices;

    DiscussionPage(
            StoredDecisions stored,
            DecisionDiscussion discussion,
            Followers followers,
            Members members,
            Choices choices) {
        this.stored = stored;
        this.discussion = discussion;
        this.followers = followers;
        this.members = members;
        this.choices = choices;
    }

    /** A page of threads, and the form of a new one unless it is there already with what was typed. */
    String threads(CurrentMember me, DecisionId id, boolean resolved, @Nullable UUID after, Model model) {
        var decision = frame(me, id, model);
        var page = discussion.threads(decision, resolved, after);
        model.addAttribute("resolved", resolved);
        model.addAttribute("threads", page.items());
        model.addAttribute("next", page.next());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", DecisionCommentForm.of(decision.revision()));
        }
        return "decision/discussion";
    }

    /** One thread, a page of its answers at a time. */
    String thread(CurrentMember me, DecisionId id, UUID comment, @Nullable UUID after, Model model) {
        var decision = frame(me, id, model);
        var read = discussion.thread(decision, comment, after);
        model.addAttribute("thread", read.thread());
        model.addAttribute("next", read.next());
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
}
