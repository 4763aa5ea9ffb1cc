package org.cordon.board.web.worklist;

import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.cordon.board.RevealReason;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.VisitPhotos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Shows photos of visits, each once for a reason, and takes one where the page's script does not run. */
@Controller
@RequestMapping(WorkListPageController.PATH + "/{id}")
class WorkPhotoController {

    private final VisitPhotos photos;
    private final PushAccess access;

    WorkPhotoController(VisitPhotos photos, PushAccess access) {
        this.photos = photos;
        this.access = access;
    }

    @PostMapping("/photo")
    String add(@PathVariable long id, @RequestParam MultipartFile photo) throws IOException {
        photos.add(access.worker(), id, photo.getBytes());
        return "redirect:" + WorkListPageController.PATH + "/" + id;
    }

    /** The picture lies in the page itself: it has no address under which a browser could keep it. */
    @PostMapping("/photos/{photo}")
    String show(
            @PathVariable long id,
            @PathVariable UUID photo,
            @RequestParam RevealReason reason,
            @RequestParam(required = false) @Nullable String note,
            Model model) {
        byte[] jpeg = photos.show(access.scope(), id, photo, reason.name(), reason.withNote(note));
        model.addAttribute("id", id);
        model.addAttribute(
                "picture", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg));
        return "worklist-photo";
    }
}
