package org.cordon.sites.web;

import java.util.List;
import org.cordon.sites.QueuedPerson;
import org.cordon.sites.RoomQueue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who waits at home for a room, in the order in which they get one. */
@RestController
@RequestMapping("/api/v1/room-queue")
class RoomQueueController {

    private final RoomQueue queue;
    private final SiteAccess access;

    RoomQueueController(RoomQueue queue, SiteAccess access) {
        this.queue = queue;
        this.access = access;
    }

    @GetMapping
    List<QueuedPerson> list() {
        access.requireQueue();
        return queue.inOrder().stream()
                .filter(person -> access.dispatches(person.number()))
                .toList();
    }
}
