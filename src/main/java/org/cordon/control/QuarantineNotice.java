package org.cordon.control;

import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The written notice without which nobody is quarantined at home. */
@Service
public class QuarantineNotice {

    private final KeyPersonMeasures measures;

    QuarantineNotice(KeyPersonMeasures measures) {
        this.measures = measures;
    }

    /**
     * Lets the notice pass; its number stays with the answers of the task. The quarantine begins with it.
     *
     * @throws Refused {@code quarantine.noticeMissing} without a number
     */
    @Transactional
    public void serve(String number, String noticeNumber) {
        if (noticeNumber.isBlank()) {
            throw new Refused(
                    "quarantine.noticeMissing",
                    "Enter the number of the notice that was served on %s".formatted(number),
                    number);
        }
        measures.enter(number);
    }
}
