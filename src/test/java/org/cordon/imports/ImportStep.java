package org.cordon.imports;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The steps of an import at which a node may die, in their order. */
enum ImportStep {
    PIECE_STAGED("UploadStaging.store 1 within", Part.UPLOAD),
    FILE_STAGED("UploadStaging.store 1 after", Part.UPLOAD),
    FILE_READ("ImportFiles.insertQueued 1 before", Part.UPLOAD),
    FILE_QUEUED("ImportFiles.insertQueued 1 after", Part.UPLOAD),

    CLAIMED("ImportRun.run 1 before", Part.CLAIM),

    BATCH_PREPARED("ApplyingRows.take 2 before", Part.ROWS),
    EFFECTS_WRITTEN("ImportLedger.write 2 before", Part.ROWS),
    OUTCOMES_WRITTEN("ImportRows.insert 2 after", Part.ROWS),
    BATCH_NOTED("ImportClaims.progress 2 after", Part.ROWS),
    BATCH_COMMITTED("ApplyingRows.take 2 after", Part.ROWS),

    ALL_ROWS_TAKEN("ImportClaims.enter LINKS 1 before", Part.LINKS),
    LINKING_BEGUN("ImportClaims.enter LINKS 1 after", Part.LINKS),
    LINKS_WRITTEN("ImportLedger.writeLinked 2 before", Part.LINKS),
    LINKS_NOTED("ImportLedger.writeLinked 2 after", Part.LINKS),
    LINKS_COMMITTED("LinkingRows.take 2 after", Part.LINKS),

    STAGE_TAKEN("begin after", Part.REGISTER),
    COUNTS_CLEARED("RegisterClaims.startOver 1 after", Part.REGISTER),
    STAGE_BEGUN("gather 1", Part.REGISTER),
    LINES_GATHERED("ImportRows.insert 2 before", Part.REGISTER),
    REFUSALS_WRITTEN("ImportRows.insert 2 after", Part.REGISTER),
    LINES_NOTED("ImportClaims.progress 2 after", Part.REGISTER),
    LINES_COMMITTED("gather 3", Part.REGISTER),
    ALL_LINES_GATHERED("ImportClaims.enter WRITING 1 before", Part.REGISTER),
    WRITING_BEGUN("compare before", Part.REGISTER),
    COMPARED("compare after", Part.REGISTER),
    COMPARISON_SHOWN("RegisterClaims.show 1 after", Part.REGISTER),
    REGISTER_WRITES("write within", Part.REGISTER),
    REGISTER_WRITTEN("write after", Part.REGISTER),
    LATE_REFUSALS_READ("contradicting after", Part.REGISTER),
    PREVIEW_WRITTEN("RegisterClaims.preview 1 after", Part.REGISTER),
    REGISTER_NOTED("ImportClaims.enter MATCHING 1 after", Part.REGISTER),
    REGISTER_COMMITTED("follow before", Part.REGISTER),
    PEOPLE_MATCHED("follow after", Part.REGISTER),

    END_BEGINS("ImportClaims.finish 1 before", Part.END),
    ENDED("ImportClaims.finish 1 after", Part.END),
    STAGE_FREED("end after", Part.REGISTER),
    FILE_DISCARDED("UploadStaging.discard 1 after", Part.END);

    private final String call;
    private final Part part;

    ImportStep(String call, Part part) {
        this.call = call;
        this.part = part;
    }

    /** What of an import a step belongs to. */
    enum Part {
        UPLOAD,
        CLAIM,
        ROWS,
        LINKS,
        REGISTER,
        END
    }

    /** The call that {@link DeadlySteps} knows. */
    String call() {
        return call;
    }

    boolean isOfUpload() {
        return part == Part.UPLOAD;
    }

    static Stream<ImportStep> of(Part first, Part... further) {
        Set<Part> parts = EnumSet.of(first, further);
        return Stream.of(values()).filter(step -> parts.contains(step.part));
    }
}
