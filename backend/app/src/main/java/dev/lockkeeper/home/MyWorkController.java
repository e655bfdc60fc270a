package dev.lockkeeper.home;

import dev.lockkeeper.access.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a member begins the day, and where a tenant's own address leads. */
@Controller
@RequestMapping("/{tenant}")
class MyWorkController {

    private final MyWork work;

    MyWorkController(MyWork work) {
        this.work = work;
    }

    @GetMapping
    String index() {
        return "redirect:/{tenant}/work";
    }

    @GetMapping("/work")
    String show(CurrentMember me, Model model) {
        model.addAttribute("view", work.of(me));
        return "home/work";
    }
}
