package org.cordon.simulation;

/**
 * A task as whoever does it sees it.
 *
 * @param key which task of the models
 * @param number whom or what it is about
 * @param unit whose it is; the CDC's, where it belongs to the whole district
 */
record Errand(String taskId, String key, String number, String unit) {

    /** The same in every run, in contrast to the engine's id. */
    String order() {
        return number + " " + key;
    }
}
