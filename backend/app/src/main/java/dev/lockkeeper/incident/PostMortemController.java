package dev.lockkeeper.incident;

import dev.lockkeeper.access.CurrentMember;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** An incident told from beginning to end: to read, to print, and as a file to keep. */
@Controller
@RequestMapping("/{tenant}/incidents/{number}")
class PostMortemController {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final PostMortem postMortem;

    PostMortemController(PostMortem postMortem) {
        this.postMortem = postMortem;
    }

    @GetMapping("/post-mortem")
    String show(@PathVariable int number, CurrentMember me, Model model) {
        model.addAttribute("text", postMortem.markdown(new IncidentId(me.tenant(), number)));
        return "incident/post-mortem";
    }

    @GetMapping("/post-mortem.md")
    ResponseEntity<byte[]> file(@PathVariable int number, CurrentMember me) {
        var id = new IncidentId(me.tenant(), number);
        var attachment = ContentDisposition.attachment()
                .filename("post-mortem-" + id + ".md")
                .build();
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(postMortem.markdown(id).getBytes(StandardCharsets.UTF_8));
    }
}
