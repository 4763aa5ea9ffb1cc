package org.cordon.platform.models;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.cordon.platform.audit.AuditAction;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.engine.ModelCheck;
import org.cordon.platform.errors.NotEntitled;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Entitlement;
import org.cordon.platform.security.Roles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A modeller's way to deploy from a session: upload the files, see what the guard finds and what they would become, then
 * deploy exactly these. The role is asked of the accounts at each step.
 */
@Service
public class Modelling {

    private static final int MOST_FILES = 100;
    private static final long MOST_BYTES = 1_000_000;
    private static final int LONGEST_NOTE = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,150}\\.(bpmn|dmn|form)");

    private final ModelUploads uploads;
    private final ModelCheck check;
    private final RepositoryService repository;
    private final CurrentStaff staff;
    private final Entitlement entitlement;
    private final ApplicationEventPublisher events;

    Modelling(
            ModelUploads uploads,
            ModelCheck check,
            RepositoryService repository,
            CurrentStaff staff,
            Entitlement entitlement,
            ApplicationEventPublisher events) {
        this.uploads = uploads;
        this.check = check;
        this.repository = repository;
        this.staff = staff;
        this.entitlement = entitlement;
        this.events = events;
    }

    /**
     * Keeps the files until they are deployed, taken back or replaced by other ones; deploys nothing.
     *
     * @param files their contents by name
     * @throws Refused {@code models.noFiles}, {@code models.fileName} for another name than one of a model,
     *     {@code models.tooLarge}
     */
    @Transactional
    public void upload(Map<String, byte[]> files) {
        String modeller = requireModeller();
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw new Refused("models.noFiles", "Choose between 1 and %d files".formatted(MOST_FILES), MOST_FILES);
        }
        files.keySet().stream()
                .filter(name -> !NAME.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw new Refused(
                            "models.fileName",
                            "%s is no .bpmn, .dmn or .form file with a name of Latin letters, digits, dots and hyphens"
                                    .formatted(name),
                            name);
                });
        if (files.values().stream().mapToLong(content -> content.length).sum() > MOST_BYTES) {
            throw new Refused("models.tooLarge", "The files are larger than 1 MB together");
        }
        uploads.keep(modeller, files);
    }

    /** What would come of the caller's upload, if there is one. */
    @Transactional(readOnly = true)
    public Optional<ModelReview> review() {
        return uploads.of(requireModeller())
                .map(upload -> new ModelReview(upload, check.findings(upload.files()), check.planned(upload.files())));
    }

    /**
     * Deploys what was shown.
     *
     * @throws NotFound {@code models.uploadUnknown} if the caller has uploaded something else since
     * @throws Refused {@code models.refused} with the engine's words if it cannot read a file
     */
    @Transactional
    public void deploy(UUID id) {
        String modeller = requireModeller();
        ModelUpload upload = uploads.of(modeller)
                .filter(own -> own.id().equals(id))
                .orElseThrow(() ->
                        new NotFound("models.uploadUnknown", "These files are no longer here: upload them again"));
        DeploymentBuilder deployment =
                repository.createDeployment().name(modeller).source("models");
        upload.files().forEach(deployment::addString);
        String deployed = deploy(deployment);
        uploads.remove(modeller);
        events.publishEvent(new AuditedChange(
                AuditAction.ADMIN, List.of(), "deployment:" + deployed, Set.of("models"), "deployed", names(upload)));
    }

    @Transactional
    public void takeBack() {
        uploads.remove(requireModeller());
    }

    private static String deploy(DeploymentBuilder deployment) {
        try {
            return deployment.deploy().getId();
        } catch (ProcessEnginePersistenceException failure) {
            throw failure;
        } catch (ProcessEngineException unreadable) {
            String words = String.valueOf(unreadable.getMessage());
            throw new Refused("models.refused", "The engine refuses: " + words, words);
        }
    }

    private static String names(ModelUpload upload) {
        String names = String.join(", ", upload.files().keySet());
        return names.substring(0, Math.min(names.length(), LONGEST_NOTE));
    }

    private String requireModeller() {
        if (!entitlement.holdsAny(Set.of(Roles.MODELLERS))) {
            throw new NotEntitled("models.notEntitled", "Only modellers deploy models");
        }
        return staff.require().userId();
    }
}
