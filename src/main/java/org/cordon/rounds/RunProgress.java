package org.cordon.rounds;

/** Where whoever compares or closes says how far it is, and hears that it is to stop. */
interface RunProgress {

    /** For whoever compares while the caller waits. */
    RunProgress NONE = new RunProgress() {
        @Override
        public void enter(RunPhase phase) {
            // nobody looks
        }

        @Override
        public void leave(long rows) {
            // nobody looks
        }
    };

    /**
     * Begins the next phase.
     *
     * @throws RunStopped if somebody wants it stopped
     */
    void enter(RunPhase phase);

    /** Ends the phase, which was about so many rows. */
    void leave(long rows);
}
