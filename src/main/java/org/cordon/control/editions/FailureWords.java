package org.cordon.control.editions;

import java.util.UUID;
import org.cordon.platform.errors.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says in one sentence why something failed for one person: our own sentences as they are, others by a reference. */
@Component
class FailureWords {

    private static final Logger LOG = LoggerFactory.getLogger(FailureWords.class);
    private static final int LONGEST = 500;

    String of(RuntimeException failure) {
        String sentence = ownSentence(failure);
        return sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
    }

    private static String ownSentence(RuntimeException failure) {
        if (failure instanceof DomainException || failure.getClass() == IllegalStateException.class) {
            return String.valueOf(failure.getMessage());
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("Unexpected failure {} of one person in an edition change", reference, failure);
        return "Unexpected failure: look for " + reference + " in the log";
    }
}
