package org.cordon.pushes;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what was sent under a key more than a week ago, also by whoever sends nothing any more. */
@Component
class PushRequestWatch {

    private static final String EVERY = "${cordon.pushes.requests:PT1H}";

    private final PushRequests requests;

    PushRequestWatch(PushRequests requests) {
        this.requests = requests;
    }

    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    void look() {
        requests.forget();
    }
}
