package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Following a decision is a thing that exists: one is made, and taken away again. */
@Controller
@RequestMapping("/{tenant}/decisions/{number}/following")
class DecisionFollowingController {

    private static final String BACK = "redirect:/{tenant}/decisions/{number}";

    private final DecisionFollowing following;

    DecisionFollowingController(DecisionFollowing following) {
        this.following = following;
    }

    @PostMapping
    String create(@PathVariable int number, CurrentMember me, RedirectAttributes to) {
        following.follow(me, new DecisionId(me.tenant(), number));
        to.addFlashAttribute("flash", "decision.followed");
        return BACK;
    }

    @PostMapping("/removal")
    String destroy(@PathVariable int number, CurrentMember me, RedirectAttributes to) {
        following.unfollow(me, new DecisionId(me.tenant(), number));
        to.addFlashAttribute("flash", "decision.unfollowed");
        return BACK;
    }
}
