package org.cordon.board.web.bulk;

import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.platform.tasks.BulkField;
import org.cordon.platform.tasks.BulkForms;
import org.cordon.platform.tasks.BulkKind;
import org.cordon.platform.tasks.BulkTasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows the reader's open tasks of one kind, to be answered alike; its script sends the answers to the interface. */
@Controller
class BulkPageController {

    private final BulkTasks tasks;
    private final BulkForms forms;
    private final BulkLists lists;

    BulkPageController(BulkTasks tasks, BulkForms forms, BulkLists lists) {
        this.tasks = tasks;
        this.forms = forms;
        this.lists = lists;
    }

    @GetMapping("/tasks")
    String show(@Valid @ModelAttribute("query") BulkQuery query, Model model, Locale language) {
        List<BulkKind> kinds = tasks.kinds(language);
        Optional<BulkKind> kind = query.kindIn(kinds);
        BulkList list = kind.map(one -> lists.of(one.code(), query, language)).orElse(BulkList.EMPTY);
        model.addAttribute("kinds", kinds);
        model.addAttribute("versions", ofSeveralVersions(kinds));
        model.addAttribute("chosen", kind.map(BulkKind::code).orElse(""));
        model.addAttribute("list", list);
        model.addAttribute("fields", fields(list, language));
        return "bulk";
    }

    /** Names that need the version beside them to be told apart. */
    private static Set<String> ofSeveralVersions(List<BulkKind> kinds) {
        Set<String> seen = new HashSet<>();
        return kinds.stream()
                .map(BulkKind::name)
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }

    private List<BulkField> fields(BulkList list, Locale language) {
        return list.lines().isEmpty()
                ? List.of()
                : forms.fields(list.lines().get(0).task().id(), language);
    }
}
