package org.cordon.board.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.models.Modelling;
import org.cordon.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The modellers' page: upload files together, see what they would become, deploy them. */
@Controller
@RequestMapping("/models")
class ModelPageController {

    private final Modelling modelling;
    private final Problems problems;

    ModelPageController(Modelling modelling, Problems problems) {
        this.modelling = modelling;
        this.problems = problems;
    }

    @GetMapping
    String show(Model model) {
        modelling.review().ifPresent(review -> model.addAttribute("review", review));
        return "models";
    }

    @PostMapping
    String upload(
            @RequestParam(value = "files", required = false) List<MultipartFile> files,
            RedirectAttributes next,
            Locale language)
            throws IOException {
        Map<String, byte[]> contents = contents(files == null ? List.of() : files);
        return decide(() -> modelling.upload(contents), next, language);
    }

    @PostMapping("/{id}/deployment")
    String deploy(@PathVariable("id") UUID id, RedirectAttributes next, Locale language) {
        return decide(
                () -> {
                    modelling.deploy(id);
                    next.addFlashAttribute("deployed", true);
                },
                next,
                language);
    }

    @PostMapping("/withdrawal")
    String takeBack(RedirectAttributes next, Locale language) {
        return decide(modelling::takeBack, next, language);
    }

    /** A browser sends one part without a name where nothing was chosen. */
    private static Map<String, byte[]> contents(List<MultipartFile> files) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                contents.put(name, file.getBytes());
            }
        }
        return contents;
    }

    /** A refusal is shown above the files that it is about. */
    private String decide(Runnable decision, RedirectAttributes next, Locale language) {
        try {
            decision.run();
        } catch (DomainException refusal) {
            next.addFlashAttribute("refusal", problems.translated(refusal, language));
        }
        return "redirect:/models";
    }
}
