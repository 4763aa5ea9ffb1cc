package org.cordon.sites.web;

import org.cordon.control.Visibility;
import org.cordon.sites.ReleaseNotice;
import org.cordon.sites.ReleaseNotices;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The release notice of somebody, for whoever may know of them: the town that expects them home. */
@RestController
class ReleaseNoticeController {

    private final ReleaseNotices notices;
    private final Visibility visibility;

    ReleaseNoticeController(ReleaseNotices notices, Visibility visibility) {
        this.notices = notices;
        this.visibility = visibility;
    }

    @GetMapping("/api/v1/key-persons/{number}/release-notice")
    ReleaseNotice notice(@PathVariable String number) {
        visibility.require(number);
        return notices.of(number);
    }
}
