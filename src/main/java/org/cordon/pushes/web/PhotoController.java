package org.cordon.pushes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.VisitPhotos;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes photos of visits; the same photo once more changes nothing. */
@RestController
@RequestMapping(RowController.PATH + "/{id}/photo")
class PhotoController {

    private final VisitPhotos photos;
    private final PushAccess access;

    PhotoController(VisitPhotos photos, PushAccess access) {
        this.photos = photos;
        this.access = access;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Keep a photo of the result that the caller has told last",
            description = "JPEG or PNG; a copy is kept, upright, at most 1600 pixels long and without any metadata.")
    @ApiResponse(responseCode = "204", description = "Kept")
    @ApiResponse(responseCode = "404", description = "push.row.unknown, also for another town's")
    @ApiResponse(responseCode = "409", description = "push.photo.unanswered, push.photo.late or push.photo.there")
    @ApiResponse(
            responseCode = "422",
            description =
                    "push.photo.large, push.photo.kind, push.photo.huge, push.photo.broken or push.photo.unpainted")
    @ApiResponse(responseCode = "429", description = "http.429: send it again in a moment")
    @ApiResponse(responseCode = "503", description = "push.photo.busy: send it again in a moment")
    ResponseEntity<Void> add(@PathVariable long id, @RequestParam MultipartFile photo) throws IOException {
        photos.add(access.worker(), id, photo.getBytes());
        return ResponseEntity.noContent().build();
    }
}
